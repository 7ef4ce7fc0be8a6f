package dev.signpost.diagnosis.check.parent;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.diagnosis.check.Speakers;
import dev.signpost.dns.IpAddress;

/**
 * The parent zone has an IPv6 address for a node if and only if the definition has one.
 */
public final class Ipv6GlueAsDefined implements Check {

	@Override
	public CheckId id() {
		return CheckId.D6;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.P1, CheckId.P2, CheckId.P5, CheckId.P6, CheckId.D1, CheckId.D5);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		Listed listed = Listed.by(evidence);
		if (listed.nothing() || listed.cut()) {
			return List.of(say(Says.D6_NOT_ASKED));
		}
		List<Finding> found = listed.names()
			.stream()
			.filter((name) -> !listed.addresses(name).isEmpty())
			.flatMap((name) -> listed.node(name).stream().flatMap((node) -> judge(listed, node).stream()))
			.toList();
		return found.isEmpty() ? List.of(listed.about(CheckId.D6, Says.IPV6_AS_DEFINED)) : found;
	}

	private static Optional<Finding> judge(Listed listed, Node node) {
		List<IpAddress> given = listed.addresses(node.name()).stream().filter(IpAddress.V6.class::isInstance).toList();
		boolean seen = listed.isBelowTheCut(node.name());
		if (node.ipv6() != null && given.isEmpty() && seen) {
			return Optional
				.of(listed.about(CheckId.D6, Says.IPV6_GLUE_MISSING, node.name()).with("address", node.ipv6().text()));
		}
		return (node.ipv6() == null && !given.isEmpty()) ? Optional
			.of(listed.about(CheckId.D6, Says.IPV6_GLUE_EXTRA, node.name()).with("address", Speakers.shown(given)))
				: Optional.empty();
	}

	private static Finding say(Says code) {
		return Finding.of(CheckId.D6, code);
	}

	/** What it can say. */
	enum Says implements FindingCode {

		/** As the definition says. */
		IPV6_AS_DEFINED(Severity.FINE, VerdictCode.WORKING),

		/** The node has an IPv6 address that the parent zone does not give. */
		IPV6_GLUE_MISSING(Severity.NOTICE, VerdictCode.NEEDS_ATTENTION),

		/** The parent zone gives an IPv6 address that the definition does not have. */
		IPV6_GLUE_EXTRA(Severity.NOTICE, VerdictCode.NEEDS_ATTENTION),

		/** There is no referral, or it was cut. */
		D6_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
