package dev.signpost.diagnosis.check.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.check.Speakers;
import dev.signpost.dns.DnsName;

/**
 * How C5 and C6 judge: what moves is told apart from what stays different.
 *
 * @param agree when all say the same
 * @param settled when they differed and agreed two seconds later
 * @param moving when one side is a silent node's address
 * @param differ when nothing says yet whether it lasts
 * @param lasting when a run a minute ago or more saw it too
 */
record SameAddresses(CheckId check, FindingCode agree, FindingCode settled, FindingCode moving, FindingCode differ,
		FindingCode lasting, FindingCode notAsked) {

	List<Finding> judge(Collection<DnsName> names, Evidence evidence) {
		if (names.isEmpty() || Speakers.of(evidence).servers().size() < 2) {
			return List.of(Finding.of(this.check, this.notAsked));
		}
		Map<Server, List<Disagreement>> odd = new TreeMap<>(Comparator.comparing(Server::address));
		Disagreement.about(names, evidence)
			.forEach((one) -> one.odd()
				.forEach((node) -> odd.computeIfAbsent(node, (key) -> new ArrayList<>()).add(one)));
		if (odd.isEmpty()) {
			return List.of(Finding.of(this.check, this.agree));
		}
		return odd.entrySet().stream().map((entry) -> finding(entry.getKey(), entry.getValue(), evidence)).toList();
	}

	/** What a later run needs to see that it lasts. */
	Set<String> marks(Collection<DnsName> names, Evidence evidence) {
		return Disagreement.about(names, evidence)
			.stream()
			.filter((one) -> !one.passed())
			.map(this::mark)
			.collect(Collectors.toUnmodifiableSet());
	}

	private Finding finding(Server node, List<Disagreement> all, Evidence evidence) {
		Comparator<Disagreement> worst = Comparator.comparing((one) -> code(one, evidence).severity());
		Disagreement first = all.stream().min(worst).orElseThrow();
		Set<String> names = all.stream()
			.map((one) -> evidence.label(one.name()))
			.collect(Collectors.toCollection(TreeSet::new));
		return Finding.of(this.check, code(first, evidence), node)
			.with("name", evidence.label(first.name()))
			.with("names", String.join(", ", names))
			.with("says", Speakers.shown(first.said().getOrDefault(node, Set.of())))
			.with("others", Speakers.shown(first.usual()))
			.with("table", first.table())
			.restingOn(first.exchanges(evidence));
	}

	private FindingCode code(Disagreement one, Evidence evidence) {
		if (one.passed()) {
			return this.settled;
		}
		if (evidence.already(mark(one), 60)) {
			return this.lasting;
		}
		return one.silentSide() ? this.moving : this.differ;
	}

	private String mark(Disagreement one) {
		return this.check + " " + one.name().text();
	}

}
