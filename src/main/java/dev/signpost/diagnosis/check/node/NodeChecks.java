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
		return List.of();
	}

}
