package dev.signpost.change.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to apply a plan.
 *
 * @param consents in the order of the guards that ask; the binder writes into this list
 */
record ApplyForm(String fingerprint, String reason, List<String> consents) {

	ApplyForm(@Nullable String fingerprint, @Nullable String reason, @Nullable List<@Nullable String> consents) {
		this.fingerprint = (fingerprint != null) ? fingerprint : "";
		this.reason = (reason != null) ? reason : "";
		this.consents = new ArrayList<>();
		if (consents != null) {
			consents.forEach((text) -> this.consents.add((text != null) ? text : ""));
		}
	}

	/** The texts without the white space around them. */
	List<String> given() {
		return this.consents.stream().map(String::strip).toList();
	}

}
