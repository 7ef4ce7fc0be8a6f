package dev.signpost.diagnosis.check.resolver;

import java.util.List;

import dev.signpost.diagnosis.Check;

/**
 * The R family, in reading order.
 */
public final class ResolverChecks {

	private ResolverChecks() {
	}

	public static List<Check> all() {
		return List.of(new ResolverAnswers(), new ResolverGivesWhatNodesGive(), new ResolverAnswersHaveAnAge(),
				new ResolverForgetsDeadNodes(), new ResolverKnowsTheNames(), new ResolverInventsNothing(),
				new ResolverTrustsTheAnswers(), new ResolverKeepsToTheTtl(), new ResolverReachesTheNodes(),
				new ResolverPassesAllAddresses(), new MachineOverridesNothing());
	}

}
