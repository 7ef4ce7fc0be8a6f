package dev.signpost.wizard.web;

import dev.signpost.change.Preflight.Grade;
import dev.signpost.change.Preflight.Line;

/**
 * Something that name servers said.
 *
 * @param kind ok, info, att, bad or unk
 * @param why the evidence, or empty
 */
record SeenLine(String kind, String title, String why) {

	static SeenLine of(Line line) {
		return new SeenLine(kind(line.grade()), line.title(), (line.why() != null) ? line.why() : "");
	}

	static String kind(Grade grade) {
		return switch (grade) {
			case STOP -> "bad";
			case CARE -> "att";
			case NOTE -> "info";
			case FINE -> "ok";
			case NOT_KNOWN -> "unk";
		};
	}

}
