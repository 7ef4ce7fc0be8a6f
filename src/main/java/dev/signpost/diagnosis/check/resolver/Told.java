package dev.signpost.diagnosis.check.resolver;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.check.Speakers;

/** Findings about a resolver. */
final class Told {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private Told() {
	}

	/** About several answers of one resolver. */
	static Finding of(CheckId check, FindingCode code, List<Heard> about, Evidence evidence) {
		Heard first = about.getFirst();
		long left = about.stream().mapToLong(Heard::left).max().orElse(0);
		String names = about.stream()
			.map((heard) -> evidence.label(heard.name()))
			.distinct()
			.collect(Collectors.joining(", "));
		return Finding.of(check, code, first.resolver())
			.with("names", names)
			.with("name", evidence.label(first.name()))
			.with("cluster", evidence.cluster().text())
			.with("gives", Speakers.shown(first.gives()))
			.with("right", Speakers.shown(first.truth().addresses()))
			.with("left", Long.toString(left))
			.with("until", until(left, first, evidence))
			.with("ttl", Long.toString(first.truth().ttl()))
			.with("reason", Reasons.sentence(first))
			.with("flush", Flush.command(first.resolver(), evidence))
			.restingOn(about.stream().map(Heard::exchange).toList());
	}

	/** One finding for each resolver of which something was heard. */
	static List<Finding> each(CheckId check, FindingCode code, List<Heard> all, Evidence evidence) {
		return byResolver(all).stream().map((about) -> of(check, code, about, evidence)).toList();
	}

	static List<List<Heard>> byResolver(List<Heard> all) {
		return List.copyOf(all.stream()
			.collect(Collectors.groupingBy(Heard::resolver, LinkedHashMap::new, Collectors.toList()))
			.values());
	}

	/** One finding for each resolver, or that all is well, or that nothing is known. */
	static List<Finding> judged(CheckId check, List<Heard> heard, List<Finding> found, FindingCode fine,
			FindingCode notAsked) {
		if (!found.isEmpty()) {
			return found;
		}
		return List.of(Finding.of(check, heard.isEmpty() ? notAsked : fine));
	}

	static String until(long left, Heard heard, Evidence evidence) {
		return TIME.format(evidence.file().startedAt().plusMillis(heard.exchange().atMillis()).plusSeconds(left))
				+ " UTC";
	}

}
