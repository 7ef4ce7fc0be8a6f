package dev.signpost.diagnosis.check.node;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.dns.DnsName;

/**
 * N9: every node knows an address for every node, and for every server that it lists.
 */
public final class NodesKnowEachOther extends NodeCheck {

	public NodesKnowEachOther() {
		super(CheckId.N9, Set.of(CheckId.N1, CheckId.N4, CheckId.N5, CheckId.N6, CheckId.N7), Says.values());
	}

	@Override
	List<Finding> look(Told told) {
		Set<DnsName> listed = listed(told);
		List<DnsName> names = Stream.concat(listed.stream(), defined(told)).distinct().toList();
		List<DnsName> missing = names.stream().filter((name) -> !told.knows(name).orElse(true)).toList();
		if (names.stream().allMatch((name) -> told.knows(name).isEmpty())) {
			return notAsked(told);
		}
		List<Finding> found = Stream
			.concat(orphans(told, listed, missing).stream(),
					missing.stream().filter((name) -> !listed.contains(name)).map((name) -> unknown(told, name)))
			.toList();
		return found.isEmpty() ? List.of(found(Says.NODE_KNOWS_EVERY_NODE, told).restingOn(asked(told, names))) : found;
	}

	@Override
	public List<Finding> weigh(Evidence evidence, List<Finding> all) {
		boolean nobody = all.stream()
			.filter((finding) -> finding.severity() != Severity.NOT_ASKED && Standing.isOwn(evidence, finding))
			.allMatch((finding) -> finding.arguments().containsKey("whole"));
		List<Finding> raised = nobody ? Share.raise(evidence, all, VerdictCode.NODE_ANSWERS_WRONGLY) : all;
		return super.weigh(evidence,
				Everywhere.of(evidence, raised, Says.NODE_DOES_NOT_KNOW_NODE, Says.NODE_NAME_UNKNOWN_TO_ALL));
	}

	/** One finding for all listed servers without an address. */
	private List<Finding> orphans(Told told, Set<DnsName> listed, List<DnsName> missing) {
		List<DnsName> lost = missing.stream().filter(listed::contains).toList();
		if (lost.isEmpty()) {
			return List.of();
		}
		Finding finding = found(Says.NODE_LISTS_UNKNOWN_SERVER, told).restingOn(asked(told, lost))
			.with("names", Listing.of(lost.stream().map(told.evidence()::label).toList()));
		return List.of((lost.size() == listed.size()) ? finding.with("whole", "yes") : finding);
	}

	private Finding unknown(Told told, DnsName name) {
		return found(Says.NODE_DOES_NOT_KNOW_NODE, told).restingOn(asked(told, List.of(name)))
			.with("name", told.evidence().label(name))
			.with("rcode", told.whole(Ask.a(name)).map((exchange) -> Told.message(exchange).rcodeName()).orElse("?"));
	}

	private static Set<DnsName> listed(Told told) {
		return told.listed()
			.stream()
			.flatMap((name) -> DnsName.parse(name).stream())
			.filter((name) -> name.isUnder(told.zone()))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static Stream<DnsName> defined(Told told) {
		return told.evidence()
			.definition()
			.nodes()
			.stream()
			.map(Node::name)
			.filter((name) -> name.isUnder(told.zone()));
	}

	private static List<Exchange> asked(Told told, List<DnsName> names) {
		return names.stream().flatMap((name) -> told.replied(Ask.a(name)).stream()).toList();
	}

	private enum Says implements FindingCode {

		NODE_KNOWS_EVERY_NODE(Severity.FINE, VerdictCode.WORKING),

		NODE_NAME_UNKNOWN_TO_ALL(Severity.NOTICE, VerdictCode.WORKING),

		NODE_DOES_NOT_KNOW_NODE(Severity.ERROR, VerdictCode.NODE_ANSWERS_WRONGLY),

		NODE_LISTS_UNKNOWN_SERVER(Severity.ERROR, VerdictCode.NODE_ANSWERS_WRONGLY),

		N9_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
