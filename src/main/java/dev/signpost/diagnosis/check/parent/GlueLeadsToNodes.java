package dev.signpost.diagnosis.check.parent;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.diagnosis.check.Failovers;
import dev.signpost.diagnosis.check.Speakers;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.DnsMessage;

/**
 * Each address in the parent zone is the node's own.
 */
public final class GlueLeadsToNodes implements Check {

	@Override
	public CheckId id() {
		return CheckId.D7;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.P1, CheckId.P2, CheckId.P5, CheckId.P6, CheckId.D1);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		Listed listed = Listed.by(evidence);
		if (listed.byAddress().isEmpty()) {
			return List.of(say(Says.D7_NOT_ASKED));
		}
		Failovers failovers = Failovers.of(evidence);
		List<Finding> found = listed.names()
			.stream()
			.flatMap((name) -> listed.node(name).stream())
			.flatMap((node) -> wrong(listed, node, failovers).map((address) -> judge(evidence, listed, node, address)))
			.toList();
		boolean most = found.stream().map(Finding::node).distinct().count() * 2 > listed.names().size();
		return found.isEmpty() ? List.of(listed.about(CheckId.D7, Says.GLUE_RIGHT))
				: found.stream().map((one) -> most ? one.as(Severity.ERROR) : one).toList();
	}

	private static Stream<IpAddress> wrong(Listed listed, Node node, Failovers failovers) {
		Set<IpAddress> moved = failovers.of(node.name()).map(Failovers.Failover::now).orElse(Set.of());
		return listed.addresses(node.name())
			.stream()
			.filter((address) -> !node.addresses().contains(address) && !node.otherAddresses().contains(address))
			.filter((address) -> !moved.contains(address))
			.filter((address) -> node.ipv6() != null || !(address instanceof IpAddress.V6));
	}

	private static Finding judge(Evidence evidence, Listed listed, Node node, IpAddress address) {
		List<DnsMessage> there = evidence.nodes()
			.stream()
			.filter((server) -> server.address().equals(address))
			.flatMap((server) -> evidence.reply(server, Ask.soa(evidence.cluster())).stream())
			.toList();
		boolean foreign = !there.isEmpty() && there.stream()
			.noneMatch((message) -> message.flags().aa()
					&& !message.answers(evidence.cluster(), RecordType.SOA).isEmpty());
		return listed.about(CheckId.D7, foreign ? Says.GLUE_FOREIGN : Says.GLUE_WRONG, node.name())
			.with("given", address.text())
			.with("wanted", Speakers.shown(node.addresses()))
			.with("whose",
					evidence.nodeAt(address)
						.map((other) -> "the address of " + evidence.label(other.name()))
						.orElse("no address of this cluster"));
	}

	private static Finding say(Says code) {
		return Finding.of(CheckId.D7, code);
	}

	/** What it can say. */
	enum Says implements FindingCode {

		/** Each is. */
		GLUE_RIGHT(Severity.FINE, VerdictCode.WORKING),

		/** An address record of a node has another address; ERROR where most have. */
		GLUE_WRONG(Severity.WARNING, VerdictCode.DRIFT),

		/** A name server that does not serve this cluster answers at that address. */
		GLUE_FOREIGN(Severity.ERROR, VerdictCode.SOME_CLIENTS_FAIL),

		/** There is no referral with addresses. */
		D7_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
