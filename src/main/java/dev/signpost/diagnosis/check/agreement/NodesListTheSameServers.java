package dev.signpost.diagnosis.check.agreement;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.diagnosis.check.Speakers;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;

/**
 * C3: all living nodes list the same name servers, whatever they call them.
 */
public final class NodesListTheSameServers implements Check {

	@Override
	public CheckId id() {
		return CheckId.C3;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.N1, CheckId.N4, CheckId.N5, CheckId.N8);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		Map<Server, Set<String>> lists = lists(evidence, Speakers.of(evidence));
		if (lists.size() < 2) {
			return List.of(Finding.of(id(), Says.C3_NOT_ASKED));
		}
		Set<String> usual = usual(lists.values());
		List<Finding> odd = lists.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().equals(usual))
			.map((entry) -> finding(entry.getKey(), entry.getValue(), usual, evidence))
			.toList();
		return odd.isEmpty() ? List.of(Finding.of(id(), Says.NODES_LIST_THE_SAME)) : odd;
	}

	/** A node that lists nobody is another check's. */
	static Map<Server, Set<String>> lists(Evidence evidence, Speakers speakers) {
		Map<Server, Set<String>> lists = new LinkedHashMap<>();
		speakers.servers().forEach((node) -> {
			Set<DnsName> names = speakers.listed(node);
			if (!names.isEmpty()) {
				lists.put(node, owners(names, evidence, speakers));
			}
		});
		return lists;
	}

	/** A name without any address stands for itself. */
	private static Set<String> owners(Set<DnsName> names, Evidence evidence, Speakers speakers) {
		return names.stream().flatMap((name) -> {
			Set<IpAddress> addresses = speakers.addresses(name);
			return addresses.isEmpty() ? Stream.of(evidence.label(name)) : speakers.owners(addresses).stream();
		}).collect(Collectors.toCollection(TreeSet::new));
	}

	/** What most list, the longer list where as many say so. */
	private static Set<String> usual(Collection<Set<String>> lists) {
		Map<Set<String>, Long> counted = lists.stream()
			.collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
		Comparator<Set<String>> most = Comparator.comparing(counted::get);
		return counted.keySet().stream().max(most.thenComparing(Set::size)).orElseThrow();
	}

	private Finding finding(Server node, Set<String> lists, Set<String> usual, Evidence evidence) {
		return Finding.of(id(), Says.NODE_LISTS_OTHERS, node)
			.with("lists", String.join(", ", lists))
			.with("others", String.join(", ", usual))
			.restingOn(evidence.asked(node, Ask.ns(evidence.cluster())).stream().toList());
	}

	private enum Says implements FindingCode {

		NODES_LIST_THE_SAME(Severity.FINE, VerdictCode.WORKING),

		NODE_LISTS_OTHERS(Severity.WARNING, VerdictCode.NODES_DISAGREE),

		C3_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

		private final Severity severity;

		private final VerdictCode verdict;

		Says(Severity severity, VerdictCode verdict) {
			this.severity = severity;
			this.verdict = verdict;
		}

		@Override
		public Severity severity() {
			return this.severity;
		}

		@Override
		public VerdictCode verdict() {
			return this.verdict;
		}

	}

}
