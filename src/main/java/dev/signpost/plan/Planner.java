package dev.signpost.plan;

import java.util.List;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordSet;

/**
 * Decides what a change would do and what speaks against it, and does nothing itself.
 */
public final class Planner {

	private Planner() {
	}

	/**
	 * The plan that makes the zone say what the definition says. Planning what it leaves
	 * behind, with its {@link Plan#holdingsAfter}, changes nothing.
	 * @throws IllegalStateException if the snapshot is of another zone, or leaves out a
	 * name of the definition or of the holdings
	 */
	public static Plan plan(ClusterDefinition definition, Surroundings around) {
		return decided(Intent.DELEGATE, definition, around, DesiredRecords.of(definition));
	}

	/**
	 * The plan that takes out what Signpost set for the cluster, and nothing else.
	 * @throws IllegalStateException if the snapshot is of another zone, or leaves out a
	 * name of the holdings
	 */
	public static Plan removal(ClusterDefinition definition, Surroundings around) {
		return decided(Intent.REMOVE, definition, around, List.of());
	}

	private static Plan decided(Intent intent, ClusterDefinition definition, Surroundings around,
			List<RecordSet> wanted) {
		Draft draft = new Draft(definition, around, Difference.of(wanted, around));
		requireKnowledge(draft);
		List<Step> steps = draft.difference().steps();
		List<Guard> guards = GuardRule.of(intent).stream().flatMap((rule) -> rule.check(draft).stream()).toList();
		Fingerprint fingerprint = Fingerprint.of(intent, around.snapshot(), draft.batch(), steps, guards, wanted);
		return new Plan(intent, around.snapshot(), draft.batch(), steps, guards, wanted, fingerprint);
	}

	private static void requireKnowledge(Draft draft) {
		if (!draft.zone().id().equals(draft.definition().zone().id())) {
			throw new IllegalStateException("the snapshot is of zone " + draft.zone().id());
		}
		for (DnsName name : draft.names()) {
			if (!draft.around().snapshot().scope().covers(name)) {
				throw new IllegalStateException("nothing was read at " + name);
			}
		}
	}

}
