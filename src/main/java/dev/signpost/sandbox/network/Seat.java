package dev.signpost.sandbox.network;

import java.util.List;

import dev.signpost.sandbox.node.SimCluster;
import dev.signpost.sandbox.node.SimNode;

/** Who stands at an address. */
sealed interface Seat {

	/** A server of the root. */
	record Root() implements Seat {
	}

	/** A server of the top-level domains. */
	record Registry() implements Seat {
	}

	/** The resolver. */
	record Resolver() implements Seat {
	}

	/**
	 * One of a hosted zone's servers.
	 *
	 * @param zones ids of the hosted zones that have it
	 * @param place 0 to 3: the order in which changes arrive
	 */
	record ZoneHost(List<String> zones, int place) implements Seat {
	}

	/** A node, of one cluster or by mistake of several. */
	record NodeHost(List<Member> members) implements Seat {
	}

	/** A node and its cluster. */
	record Member(SimCluster cluster, SimNode node) {
	}

}
