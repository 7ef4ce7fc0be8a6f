package dev.signpost.diagnosis.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.signpost.diagnosis.Catalogue;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Diagnosis;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.Severity;

/** The five fingerposts of a run; they fill from left to right while it runs. */
final class Path {

	private final Diagnosis diagnosis;

	private final Facts facts;

	private final Phrases phrases;

	private Path(Diagnosis diagnosis, Facts facts, Phrases phrases) {
		this.diagnosis = diagnosis;
		this.facts = facts;
		this.phrases = phrases;
	}

	static List<HopView> of(Diagnosis diagnosis, Facts facts, Phrases phrases) {
		return new Path(diagnosis, facts, phrases).hops();
	}

	private List<HopView> hops() {
		List<HopView> hops = new ArrayList<>();
		boolean open = false;
		for (Hop hop : Hop.values()) {
			open |= !settled(hop);
			hops.add(open ? notYet(hop) : settledView(hop));
		}
		return hops;
	}

	private boolean settled(Hop hop) {
		Set<CheckId> known = this.diagnosis.findings()
			.stream()
			.map(Finding::check)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(CheckId.class)));
		return this.diagnosis.finished() || known.containsAll(judged(hop));
	}

	private static Set<CheckId> judged(Hop hop) {
		return Catalogue.whole()
			.checks()
			.stream()
			.map(Check::id)
			.filter(hop.checks()::contains)
			.collect(Collectors.toSet());
	}

	private HopView notYet(Hop hop) {
		return new HopView(hop.key(), "run", List.of(), this.phrases.text("diagnosis.hop.not-yet"));
	}

	private HopView settledView(Hop hop) {
		List<Finding> here = this.diagnosis.findings()
			.stream()
			.filter((finding) -> hop.checks().contains(finding.check()))
			.toList();
		String kind = kind(here);
		return new HopView(hop.key(), kind, this.facts.values(hop), text(hop, kind, here));
	}

	private static String kind(List<Finding> here) {
		List<Finding> leading = here.stream().filter(Finding::leads).toList();
		Severity worst = leading.stream()
			.map(Finding::severity)
			.filter((severity) -> severity != Severity.NOT_ASKED)
			.min(Comparator.naturalOrder())
			.orElse(Severity.NOT_ASKED);
		return (worst == Severity.NOTICE) ? "ok" : Look.of(worst);
	}

	private String text(Hop hop, String kind, List<Finding> here) {
		return switch (kind) {
			case "unk" -> this.phrases.text("diagnosis.hop.not-asked");
			case "ok" -> this.facts.fine(hop, this.phrases);
			default -> this.facts.trouble(hop, this.phrases)
				.orElseGet(() -> this.phrases.count("diagnosis.hop.trouble", attention(here)));
		};
	}

	private static long attention(List<Finding> here) {
		return here.stream().filter((finding) -> finding.leads() && finding.severity().needsAttention()).count();
	}

}
