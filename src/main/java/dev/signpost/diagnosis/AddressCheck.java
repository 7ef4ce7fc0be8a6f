package dev.signpost.diagnosis;

import java.util.List;

/**
 * A check that is judged at each node's address by itself, so that a slow node does not
 * hold up the rows of the others.
 *
 * <p>
 * A check that it needs and that failed at the same address makes it NOT_ASKED there.
 */
public interface AddressCheck extends Check {

	/**
	 * What it finds at one address of a node, never nothing.
	 */
	List<Finding> judge(Evidence evidence, Server node);

	/**
	 * How bad findings are once all addresses are judged, where severity grows with the
	 * share; one FINE finding is left where all are fine.
	 * @param all the findings at all addresses
	 */
	default List<Finding> weigh(Evidence evidence, List<Finding> all) {
		return all;
	}

	@Override
	default List<Finding> judge(Evidence evidence) {
		return weigh(evidence, evidence.nodes().stream().flatMap((node) -> judge(evidence, node).stream()).toList());
	}

}
