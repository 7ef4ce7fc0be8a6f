package dev.signpost.sandbox.node;

import java.time.Duration;
import java.time.Instant;

/**
 * How a node is.
 *
 * @param since when the fault began
 */
public record Condition(NodeFault fault, Instant since) {

	/** Of a node that nobody has touched. */
	public static final Condition WELL = new Condition(NodeFault.NONE, Instant.EPOCH);

	/**
	 * Whether the cluster has noticed by now that the node is dead.
	 * @param detection how long it takes to notice
	 */
	public boolean failedOver(Instant now, Duration detection) {
		return this.fault == NodeFault.DOWN && !now.isBefore(this.since.plus(detection));
	}

}
