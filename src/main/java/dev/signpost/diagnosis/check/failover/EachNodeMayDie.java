package dev.signpost.diagnosis.check.failover;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition.Endpoint;
import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.Rdata;

/**
 * F4: what happens if this node dies now, told for each living node.
 */
public final class EachNodeMayDie extends FailoverCheck {

	public EachNodeMayDie() {
		super(CheckId.F4, Set.of(CheckId.N1), Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		Nodes nodes = Nodes.of(evidence);
		if (!evidence.definition().installed() || nodes.living().isEmpty()) {
			return List.of(Finding.of(id(), Says.F4_NOT_ASKED));
		}
		return nodes.living().stream().map((node) -> dying(evidence, nodes, node)).toList();
	}

	private Finding dying(Evidence evidence, Nodes before, Server node) {
		Nodes after = before.without(node);
		int servers = after.all() - after.dead().size();
		Says code = (servers == 0) ? Says.NOBODY_WOULD_ANSWER
				: (after.majorityLeft() < 0) ? Says.MAJORITY_WOULD_BE_LOST : Says.CLUSTER_WOULD_STAY;
		Waiting waiting = Waiting.of(after.dead().size(), after.all());
		List<String> databases = databases(evidence, node);
		Finding finding = Finding.of(id(), code, node)
			.with("servers", Integer.toString(servers))
			.with("of", Integer.toString(after.all()))
			.with("left", Integer.toString(Math.max(0, after.left())))
			.with("expected", waiting.expected())
			.with("worst", waiting.worst())
			.with("databases", databases.isEmpty() ? "no database that is watched" : String.join(", ", databases));
		return DeadNodeSum.of(evidence)
			.map((sum) -> finding.with("sum", Long.toString(sum.sum())).with("until", "up to " + sum.sum() + " s"))
			.orElseGet(() -> finding.with("until", "a time that is not known"));
	}

	/** Those that lead to one of its addresses now. */
	private static List<String> databases(Evidence evidence, Server node) {
		List<IpAddress> own = evidence.definition()
			.nodes()
			.stream()
			.filter((one) -> evidence.label(one.name()).equals(node.label()))
			.flatMap((one) -> Stream.concat(one.addresses().stream(), one.otherAddresses().stream()))
			.toList();
		return evidence.definition()
			.endpoints()
			.stream()
			.map(Endpoint::name)
			.filter((name) -> addresses(evidence, name).anyMatch(own::contains))
			.map(evidence::label)
			.toList();
	}

	private static Stream<IpAddress> addresses(Evidence evidence, DnsName name) {
		return evidence.nodes()
			.stream()
			.flatMap((server) -> Stream.of(Ask.a(name), Ask.aaaa(name))
				.flatMap((question) -> evidence.reply(server, question).stream()))
			.flatMap((message) -> message.answer().stream())
			.flatMap((rr) -> (rr.data() instanceof Rdata.Address at) ? Stream.of(at.address()) : Stream.empty());
	}

	private enum Says implements FindingCode {

		CLUSTER_WOULD_STAY(Severity.INFO, VerdictCode.WORKING),

		MAJORITY_WOULD_BE_LOST(Severity.INFO, VerdictCode.WORKING),

		NOBODY_WOULD_ANSWER(Severity.INFO, VerdictCode.WORKING),

		F4_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
