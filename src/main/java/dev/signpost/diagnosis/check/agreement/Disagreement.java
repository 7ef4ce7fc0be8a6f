package dev.signpost.diagnosis.check.agreement;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.check.Speakers;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.Question;

/**
 * A question to which nodes give different addresses; a node that gives none is another
 * check's.
 *
 * @param said what each node said at first
 * @param usual what most say, those that name no silent node before others
 * @param silentSide whether somebody names a silent node
 * @param passed whether all said the same two seconds later
 */
record Disagreement(Question question, Map<Server, Set<IpAddress>> said, Set<IpAddress> usual, boolean silentSide,
		boolean passed) {

	static List<Disagreement> about(Collection<DnsName> names, Evidence evidence) {
		Speakers speakers = Speakers.of(evidence);
		return names.stream()
			.flatMap((name) -> Stream.of(Ask.a(name), Ask.aaaa(name)))
			.flatMap((question) -> about(question, evidence, speakers).stream())
			.toList();
	}

	private static Optional<Disagreement> about(Question question, Evidence evidence, Speakers speakers) {
		Map<Server, Set<IpAddress>> said = new LinkedHashMap<>();
		speakers.servers().forEach((node) -> speakers.usable(node, question).ifPresent((message) -> {
			Set<IpAddress> addresses = Speakers.addresses(message.answer());
			if (!addresses.isEmpty()) {
				said.put(node, addresses);
			}
		}));
		if (said.values().stream().distinct().count() < 2) {
			return Optional.empty();
		}
		boolean silentSide = said.values().stream().flatMap(Set::stream).anyMatch(speakers::silent);
		return Optional.of(new Disagreement(question, said, usual(said.values(), speakers), silentSide,
				passed(question, said, evidence)));
	}

	private static Set<IpAddress> usual(Collection<Set<IpAddress>> said, Speakers speakers) {
		Map<Set<IpAddress>, Long> counted = said.stream()
			.collect(Collectors.groupingBy((set) -> set, LinkedHashMap::new, Collectors.counting()));
		Comparator<Set<IpAddress>> livingFirst = Comparator.comparing((set) -> set.stream().anyMatch(speakers::silent));
		Comparator<Set<IpAddress>> most = Comparator.comparing((set) -> -counted.getOrDefault(set, 0L));
		return counted.keySet()
			.stream()
			.min(livingFirst.thenComparing(most).thenComparing((set) -> Speakers.shown(set)))
			.orElseThrow();
	}

	private static boolean passed(Question question, Map<Server, Set<IpAddress>> said, Evidence evidence) {
		List<Optional<Exchange>> again = said.keySet()
			.stream()
			.map((node) -> evidence.askedAgain(node, question))
			.toList();
		if (again.stream().allMatch(Optional::isEmpty)) {
			return false;
		}
		Set<Set<IpAddress>> later = new HashSet<>();
		said.forEach((node,
				first) -> later.add(evidence.askedAgain(node, question)
					.flatMap(Evidence::message)
					.map((message) -> Speakers.addresses(message.answer()))
					.orElse(first)));
		return later.size() == 1;
	}

	DnsName name() {
		return this.question.name();
	}

	/** The nodes that do not say what is usual. */
	List<Server> odd() {
		return this.said.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().equals(this.usual))
			.map(Map.Entry::getKey)
			.toList();
	}

	List<Exchange> exchanges(Evidence evidence) {
		return this.said.keySet().stream().flatMap((node) -> evidence.asked(node, this.question).stream()).toList();
	}

	/** Who says what, as one line. */
	String table() {
		return this.said.entrySet()
			.stream()
			.map((entry) -> entry.getKey().label() + ": " + Speakers.shown(new TreeSet<>(entry.getValue())))
			.distinct()
			.collect(Collectors.joining("; "));
	}

}
