package dev.signpost.plan;

import java.util.List;
import java.util.Optional;

/** One node, and so nothing to fail over to. */
final class SingleNode implements GuardRule {

	@Override
	public Optional<Guard> check(Draft draft) {
		if (draft.definition().nodes().size() > 1) {
			return Optional.empty();
		}
		return Optional.of(new Guard(Guard.Code.SINGLE_NODE,
				"The cluster has one node: when it stops, nobody can find the cluster any more. To allow that, confirm "
						+ "that one node is meant",
				List.of(), "one node"));
	}

}
