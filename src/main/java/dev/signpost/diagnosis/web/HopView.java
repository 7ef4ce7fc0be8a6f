package dev.signpost.diagnosis.web;

import java.util.List;

/**
 * A fingerpost.
 *
 * @param kind ok, att, bad, unk, or run while it is not settled
 * @param values what stands there, one a line
 * @param text a few words on how it is
 */
record HopView(String key, String kind, List<String> values, String text) {

	HopView {
		values = List.copyOf(values);
	}

	/** Class that tints the board. */
	public String tint() {
		return switch (this.kind) {
			case "att", "bad", "unk", "run" -> "hop-" + this.kind;
			default -> "";
		};
	}

}
