package dev.signpost.diagnosis.check.node;

import java.util.stream.Stream;

import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.dns.IpAddress;

/** What an address is to the cluster: one of its own, a rightful other, or a stranger. */
enum Standing {

	/** Published for a node by the definition. */
	OWN,

	/** A further server or address that the definition accepts. */
	OTHER,

	/** Met in DNS only. */
	STRANGER,

	/** Whatever it is: the cluster does not exist yet. */
	NOT_YET;

	static Standing of(Evidence evidence, Server node) {
		if (!evidence.definition().installed()) {
			return NOT_YET;
		}
		if (evidence.target(node).from(Server.Origin.DEFINITION)) {
			return OWN;
		}
		return isAccepted(evidence, node) ? OTHER : STRANGER;
	}

	/**
	 * The address of a finding, as counted in shares.
	 */
	static boolean isOwn(Evidence evidence, Finding finding) {
		String label = finding.node();
		IpAddress address = finding.address();
		return label != null && address != null
				&& evidence.target(new Server(Server.Role.NODE, label, address)).from(Server.Origin.DEFINITION);
	}

	/** Whether anybody is sent to it, by the parent or by the nodes. */
	static boolean isPublished(Evidence evidence, Server node) {
		return Stream.of(Server.Origin.DEFINITION, Server.Origin.GLUE, Server.Origin.CHILD)
			.anyMatch(evidence.target(node)::from);
	}

	Finding soften(Finding finding) {
		if (!finding.severity().needsAttention()) {
			return finding;
		}
		return switch (this) {
			case OWN -> finding;
			case OTHER -> finding.leadingTo(VerdictCode.NEEDS_ATTENTION);
			case STRANGER -> finding.as(Severity.NOTICE).leadingTo(VerdictCode.WORKING);
			case NOT_YET -> finding.as(Severity.NOTICE).leadingTo(VerdictCode.WAITING_FOR_CLUSTER);
		};
	}

	private static boolean isAccepted(Evidence evidence, Server node) {
		return evidence.target(node).from(Server.Origin.DEFINITION_OTHER)
				|| evidence.definition().otherNameServers().contains(node.address())
				|| evidence.nodeAt(node.address()).isPresent();
	}

}
