package dev.signpost.wizard.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What stands in the zone at and below a name, as the live line shows it.
 *
 * @param problem what is wrong with the name, or null
 * @param trouble why the zone could not be read, or null
 * @param records a line of text each
 * @param shown the name as people write it, if it is an internationalised one
 */
record Seen(String name, @Nullable String problem, @Nullable String trouble, List<String> records, int more,
		@Nullable String shown, boolean mixedScripts) {

	Seen {
		records = List.copyOf(records);
	}

	static Seen problem(String name, String sentence) {
		return new Seen(name, sentence, null, List.of(), 0, null, false);
	}

}
