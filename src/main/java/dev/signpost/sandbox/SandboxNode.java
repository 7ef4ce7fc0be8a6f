package dev.signpost.sandbox;

import java.time.Instant;
import java.util.List;

import dev.signpost.sandbox.node.NodeFault;
import org.jspecify.annotations.Nullable;

/**
 * A simulated node as it is now.
 *
 * @param name full, without the final dot
 * @param addresses at least one
 * @param since when the fault began; of no meaning where there is none
 * @param leadsTo the node to which its cluster has moved its names, or null
 */
public record SandboxNode(String name, List<String> addresses, NodeFault fault, Instant since,
		@Nullable String leadsTo) {

	public SandboxNode {
		addresses = List.copyOf(addresses);
	}

}
