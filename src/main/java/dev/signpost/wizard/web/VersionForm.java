package dev.signpost.wizard.web;

import dev.signpost.web.BadRequest;
import org.jspecify.annotations.Nullable;

/** The version that somebody has seen. */
record VersionForm(@Nullable String version) {

	long number() {
		if (this.version == null || !this.version.matches("[1-9][0-9]{0,17}")) {
			throw new BadRequest("There is no such version");
		}
		return Long.parseLong(this.version);
	}

}
