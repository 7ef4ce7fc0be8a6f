package dev.signpost.diagnosis.web;

import java.util.Locale;
import java.util.Optional;

import dev.signpost.cluster.ClusterId;
import org.jspecify.annotations.Nullable;

/**
 * What to diagnose, as typed or pressed.
 *
 * @param cluster an id where a button of a cluster was pressed, or empty
 */
record DiagnoseForm(String name, String cluster) {

	DiagnoseForm(@Nullable String name, @Nullable String cluster) {
		this.name = (name != null) ? name : "";
		this.cluster = (cluster != null) ? cluster : "";
	}

	Optional<ClusterId> clusterId() {
		return ClusterId.parse(this.cluster);
	}

	/** Without what people copy along: a final dot, a port, white space, capitals. */
	String asName() {
		String bare = this.name.strip().toLowerCase(Locale.ROOT).replaceFirst(":\\d{1,5}$", "");
		return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
	}

}
