package dev.signpost.diagnosis.web;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Diagnosis;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.Knock;

/** Lays findings out as rows, each with the questions that it rests on. */
final class Rows {

	private static final int MOST_ASKED = 12;

	private final Map<String, Exchange> exchanges = new HashMap<>();

	private final Map<String, Knock> knocks = new HashMap<>();

	private final Phrases phrases;

	Rows(Diagnosis diagnosis, Phrases phrases) {
		this.phrases = phrases;
		Evidence evidence = diagnosis.evidence();
		if (evidence != null) {
			evidence.file().exchanges().forEach((exchange) -> this.exchanges.put(exchange.id(), exchange));
			evidence.file().knocks().forEach((knock) -> this.knocks.put(knock.id(), knock));
		}
	}

	CheckRow of(Finding finding) {
		List<AskedLine> asked = finding.evidence().stream().flatMap(this::asked).limit(MOST_ASKED).toList();
		String took = asked.stream()
			.map(AskedLine::took)
			.max(Comparator.naturalOrder())
			.filter(Duration::isPositive)
			.map(this.phrases::took)
			.orElse("");
		String title = this.phrases.title(finding);
		String why = this.phrases.why(finding);
		String until = (finding.check().family() == 'R') ? finding.arguments().getOrDefault("until", "") : "";
		return new CheckRow(finding.check().name(), finding.code(), Look.of(finding.severity()), title, why, asked,
				took, (title + why).contains(until) ? "" : until, List.of(), 0);
	}

	private Stream<AskedLine> asked(String id) {
		Exchange exchange = this.exchanges.get(id);
		if (exchange != null) {
			return Stream.of(AskedLine.of(exchange, this.phrases));
		}
		Knock knock = this.knocks.get(id);
		return (knock != null) ? Stream.of(AskedLine.of(knock, this.phrases)) : Stream.empty();
	}

}
