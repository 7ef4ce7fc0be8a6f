package dev.signpost.diagnosis.check.node;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.dns.DnsName;
import dev.signpost.lookup.Rdata;

/**
 * N8: every node lists the cluster's name servers, under whatever labels.
 */
public final class NodesListServers extends NodeCheck {

	public NodesListServers() {
		super(CheckId.N8, Set.of(CheckId.N1, CheckId.N4, CheckId.N5, CheckId.N6, CheckId.N7), Says.values());
	}

	@Override
	List<Finding> look(Told told) {
		Exchange ns = told.whole(Ask.ns(told.zone())).orElse(null);
		if (ns == null) {
			return notAsked(told);
		}
		List<String> names = told.listed();
		if (names.isEmpty()) {
			return List.of(found(Says.NODE_LISTS_NOBODY, told, ns).with("zone", told.zone().text()));
		}
		Says code = isAsDefined(told, names) ? Says.NODE_LISTS_DEFINED_NAMES : Says.NODE_LISTS_OWN_LABELS;
		String listing = names.stream().sorted().map((name) -> beside(told, name)).collect(Collectors.joining(", "));
		return List.of(found(code, told, ns).with("names", listing));
	}

	private static boolean isAsDefined(Told told, List<String> names) {
		Set<String> defined = told.evidence()
			.definition()
			.nodes()
			.stream()
			.map((node) -> node.name().absolute())
			.collect(Collectors.toSet());
		return names.stream().allMatch((name) -> defined.contains(name.toLowerCase(Locale.ROOT)));
	}

	/** The label with the node that has its address, as {@code ns1 (node1)}. */
	private static String beside(Told told, String raw) {
		DnsName name = DnsName.parse(raw).orElse(null);
		if (name == null) {
			return raw;
		}
		List<String> nodes = Stream.of(Ask.a(name), Ask.aaaa(name))
			.flatMap((question) -> told.whole(question).stream())
			.flatMap((exchange) -> Told.message(exchange).answer().stream())
			.flatMap((rr) -> (rr.data() instanceof Rdata.Address at) ? Stream.of(at.address()) : Stream.empty())
			.map((address) -> told.evidence()
				.nodeAt(address)
				.map((node) -> told.evidence().label(node.name()))
				.orElse(address.text()))
			.distinct()
			.toList();
		String label = told.evidence().label(name);
		return nodes.isEmpty() || nodes.equals(List.of(label)) ? label : label + " (" + Listing.of(nodes) + ")";
	}

	private enum Says implements FindingCode {

		NODE_LISTS_DEFINED_NAMES(Severity.FINE, VerdictCode.WORKING),

		NODE_LISTS_OWN_LABELS(Severity.INFO, VerdictCode.WORKING),

		NODE_LISTS_NOBODY(Severity.ERROR, VerdictCode.NODE_ANSWERS_WRONGLY),

		N8_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
