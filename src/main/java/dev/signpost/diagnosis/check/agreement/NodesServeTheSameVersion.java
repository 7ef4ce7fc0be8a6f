package dev.signpost.diagnosis.check.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition.Endpoint;
import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.diagnosis.check.Speakers;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rdata;

/**
 * C4: all living nodes serve the same version of the zone.
 */
public final class NodesServeTheSameVersion implements Check {

	@Override
	public CheckId id() {
		return CheckId.C4;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.N1, CheckId.N4, CheckId.N5, CheckId.C3, CheckId.C5, CheckId.C6);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		Map<Server, Long> serials = serials(evidence, false);
		if (serials.size() < 2) {
			return List.of(Finding.of(id(), Says.C4_NOT_ASKED));
		}
		if (Set.copyOf(serials.values()).size() == 1) {
			return List.of(Finding.of(id(), Says.NODES_SERVE_ONE_VERSION)
				.with("serial", Long.toString(serials.values().iterator().next())));
		}
		if (Set.copyOf(serials(evidence, true).values()).size() == 1) {
			return List.of(Finding.of(id(), Says.VERSIONS_CONVERGED).with("table", table(serials)));
		}
		return behind(serials, evidence);
	}

	private List<Finding> behind(Map<Server, Long> serials, Evidence evidence) {
		long newest = serials.values().stream().reduce((one, other) -> newer(one, other) ? one : other).orElseThrow();
		Says code = sameContent(evidence) ? Says.VERSIONS_DIFFER_IN_NUMBER_ONLY : Says.NODE_IS_BEHIND;
		return serials.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() != newest)
			.map((entry) -> Finding.of(id(), code, entry.getKey())
				.with("serial", Long.toString(entry.getValue()))
				.with("newest", Long.toString(newest))
				.restingOn(evidence.asked(entry.getKey(), Ask.soa(evidence.cluster())).stream().toList()))
			.toList();
	}

	/**
	 * What clients get counts, not the number; a failover under way explains the rest.
	 */
	private static boolean sameContent(Evidence evidence) {
		Speakers speakers = Speakers.of(evidence);
		Stream<DnsName> nodes = evidence.definition().nodes().stream().map(Node::name);
		Stream<DnsName> databases = evidence.definition().endpoints().stream().map(Endpoint::name);
		Set<DnsName> names = Stream.concat(nodes, databases)
			.filter((name) -> name.isWithin(evidence.cluster()))
			.collect(Collectors.toCollection(TreeSet::new));
		return Set.copyOf(NodesListTheSameServers.lists(evidence, speakers).values()).size() < 2
				&& Disagreement.about(names, evidence).stream().allMatch(Disagreement::silentSide);
	}

	private static Map<Server, Long> serials(Evidence evidence, boolean again) {
		Question question = Ask.soa(evidence.cluster());
		Map<Server, Long> serials = new LinkedHashMap<>();
		Speakers.of(evidence).servers().forEach((node) -> {
			Optional<Exchange> second = again ? evidence.askedAgain(node, question) : Optional.empty();
			second.or(() -> evidence.asked(node, question))
				.flatMap(Evidence::message)
				.flatMap((message) -> serial(message, evidence.cluster()))
				.ifPresent((serial) -> serials.put(node, serial));
		});
		return serials;
	}

	private static Optional<Long> serial(DnsMessage message, DnsName zone) {
		return message.answers(zone, RecordType.SOA)
			.stream()
			.flatMap((rr) -> (rr.data() instanceof Rdata.Soa soa) ? Stream.of(soa.serial()) : Stream.empty())
			.findFirst();
	}

	/** RFC 1982: serial numbers go round. */
	private static boolean newer(long one, long other) {
		return ((one - other) & 0xFFFF_FFFFL) < 0x8000_0000L;
	}

	private static String table(Map<Server, Long> serials) {
		return serials.entrySet()
			.stream()
			.map((entry) -> entry.getKey().label() + ": " + entry.getValue())
			.collect(Collectors.joining("; "));
	}

	private enum Says implements FindingCode {

		NODES_SERVE_ONE_VERSION(Severity.FINE, VerdictCode.WORKING),

		VERSIONS_CONVERGED(Severity.NOTICE, VerdictCode.WORKING),

		VERSIONS_DIFFER_IN_NUMBER_ONLY(Severity.NOTICE, VerdictCode.WORKING),

		NODE_IS_BEHIND(Severity.WARNING, VerdictCode.NODES_DISAGREE),

		C4_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
