package dev.signpost.diagnosis.check.failover;

import java.util.List;

import dev.signpost.diagnosis.Check;

/**
 * The F family, in reading order.
 */
public final class FailoverChecks {

	private FailoverChecks() {
	}

	public static List<Check> all() {
		return List.of(new ClientsLeaveADeadNodeSoon(), new DeadServersCostLittle(),
				new ClusterSurvivesAnotherFailure(), new EachNodeMayDie());
	}

}
