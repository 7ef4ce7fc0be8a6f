package dev.signpost.cluster;

import java.util.List;

import dev.signpost.web.FieldProblem;

/**
 * What came of saving a definition.
 */
public sealed interface SaveOutcome {

	/** Saved, with its new version. */
	record Saved(Cluster cluster) implements SaveOutcome {
	}

	/** Nothing was saved: these fields are wrong. */
	record Invalid(List<FieldProblem> problems) implements SaveOutcome {

		public Invalid {
			problems = List.copyOf(problems);
		}

	}

	/**
	 * Nothing was saved: somebody else saved first.
	 *
	 * @param yours what was to be saved
	 * @param now what stands there now
	 */
	record ChangedMeanwhile(ClusterDefinition yours, Cluster now) implements SaveOutcome {
	}

	/** Nothing was saved: another cluster has this name in this zone. */
	record NameTaken(Cluster other) implements SaveOutcome {
	}

	/** Nothing was saved: Route 53 could not be asked for the zone. */
	record ZoneNotKnown(String sentence) implements SaveOutcome {
	}

}
