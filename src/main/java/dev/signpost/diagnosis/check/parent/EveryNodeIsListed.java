package dev.signpost.diagnosis.check.parent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.diagnosis.check.Speakers;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;

/**
 * The NS record leads to every node of the definition and to nobody else.
 * <p>
 * Compared by address: a node under another label is listed all the same.
 */
public final class EveryNodeIsListed implements Check {

	@Override
	public CheckId id() {
		return CheckId.D3;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.P1, CheckId.P2, CheckId.P5, CheckId.P6, CheckId.D1, CheckId.D8);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		Listed listed = Listed.by(evidence);
		if (listed.nothing()) {
			return List.of(say(Says.D3_NOT_ASKED));
		}
		List<Finding> found = new ArrayList<>(missing(evidence, listed));
		List<DnsName> strangers = listed.names().stream().filter((name) -> !known(evidence, listed, name)).toList();
		boolean most = strangers.size() * 2 > listed.names().size();
		strangers.forEach((name) -> found.add(stranger(listed, name).as(most ? Severity.ERROR : Severity.WARNING)));
		return found.isEmpty() ? List.of(listed.about(CheckId.D3, Says.NODES_LISTED)) : found;
	}

	private static Finding stranger(Listed listed, DnsName name) {
		return listed.about(CheckId.D3, Says.SERVER_NOT_A_NODE, name)
			.with("addresses", Speakers.shown(listed.addresses(name)));
	}

	private static List<Finding> missing(Evidence evidence, Listed listed) {
		Severity severity = (listed.names().size() < 2) ? Severity.ERROR : Severity.WARNING;
		Set<IpAddress> addresses = listed.byAddress().keySet();
		return evidence.definition()
			.nodes()
			.stream()
			.filter((node) -> !listed.names().contains(node.name()))
			.filter((node) -> Stream.concat(node.addresses().stream(), node.otherAddresses().stream())
				.noneMatch(addresses::contains))
			.filter((node) -> !takenOut(evidence, node))
			.map((node) -> listed.about(CheckId.D3, Says.NODE_NOT_LISTED, node.name())
				.as(severity)
				.with("addresses", Speakers.shown(node.addresses()))
				.with("listed", listed.labels(listed.names())))
			.toList();
	}

	/** A dead node that was taken out is as it should be. */
	private static boolean takenOut(Evidence evidence, Node node) {
		Speakers speakers = Speakers.of(evidence);
		return evidence.definition().installed() && node.addresses().stream().allMatch(speakers::silent);
	}

	private static boolean known(Evidence evidence, Listed listed, DnsName name) {
		return listed.node(name).isPresent() || listed.addresses(name)
			.stream()
			.anyMatch((address) -> evidence.nodeAt(address).isPresent()
					|| evidence.definition().otherNameServers().contains(address));
	}

	private static Finding say(Says code) {
		return Finding.of(CheckId.D3, code);
	}

	/** What it can say. */
	enum Says implements FindingCode {

		/** Every node, and no other. */
		NODES_LISTED(Severity.FINE, VerdictCode.WORKING),

		/** A living node is not in the NS record; ERROR where only one server is. */
		NODE_NOT_LISTED(Severity.WARNING, VerdictCode.DRIFT),

		/** A server in the NS record is no node; ERROR where most are not. */
		SERVER_NOT_A_NODE(Severity.WARNING, VerdictCode.DRIFT),

		/** There is no referral. */
		D3_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
