package dev.signpost.diagnosis.check.node;

import java.util.List;

import dev.signpost.diagnosis.Check;

/**
 * The N family, in reading order.
 */
public final class NodeChecks {

	private NodeChecks() {
	}

	public static List<Check> all() {
		return List.of(new NodesAnswer(), new NodesAnswerOverTcp(), new NodesAnswerQuickly(), new NodesKnowTheZone(),
				new NodesAnswerWithAuthority(), new NodesSendNobodyAway(), new NodesAreThisCluster(),
				new NodesListServers(), new NodesKnowEachOther(), new NodesKnowTheDatabases(),
				new NodesStandModernQuestions(), new CutAnswersArriveOverTcp(), new NodesDoNotRecurse(),
				new MissingIpv6DoesNoHarm(), new Ipv6AddressesAnswer(), new LetterCaseDoesNotMatter(),
				new OnlyTheNodesAnswer(), new ZoneIsNotHandedOut(), new NodesLoseNoQuestions(),
				new MissingNamesAreDenied());
	}

}
