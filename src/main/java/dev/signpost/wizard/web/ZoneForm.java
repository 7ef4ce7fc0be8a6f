package dev.signpost.wizard.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** The answer to "Which hosted zone is the cluster in?". */
record ZoneForm(String zone, @Nullable String leave) {

	ZoneForm(@Nullable String zone, @Nullable String leave) {
		this.zone = Objects.requireNonNullElse(zone, "");
		this.leave = leave;
	}

}
