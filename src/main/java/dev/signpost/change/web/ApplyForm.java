package dev.signpost.change.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What somebody typed to apply a plan. */
record ApplyForm(String fingerprint, String reason, List<String> consents) {

	ApplyForm(@Nullable String fingerprint, @Nullable String reason, @Nullable List<@Nullable String> consents) {
		this.fingerprint = (fingerprint != null) ? fingerprint : "";
		this.reason = (reason != null) ? reason : "";
		this.consents = (consents != null)
				? consents.stream().map((text) -> (text != null) ? text.strip() : "").toList() : List.of();
	}

}
