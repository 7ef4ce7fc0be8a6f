package dev.signpost.sandbox.node;

import java.util.Arrays;
import java.util.Optional;

/**
 * What can be wrong with a simulated node.
 */
public enum NodeFault {

	/** Nothing is wrong. */
	NONE,

	/** The host is dead; the cluster notices and fails over. */
	DOWN,

	/**
	 * A firewall drops everything; inside, the cluster is well and does not fail over.
	 */
	FILTERED,

	/** It refuses to answer for the cluster. */
	LAME,

	/** It gives an old address for another node, and notices no failover or its end. */
	STALE_ADDRESS,

	/** It answers with the names of another cluster. */
	WRONG_NAMES,

	/** It answers late. */
	SLOW,

	/** Three of ten datagrams are lost. */
	LOSSY,

	/** Connections to port 53 get no answer. */
	UDP_ONLY,

	/** Datagrams get no answer. */
	TCP_ONLY,

	/** Every datagram says: ask over TCP. */
	TRUNCATING,

	/** It cannot read its own data. */
	SERVFAIL,

	/** Another program sits on port 53: a resolver for everybody. */
	RECURSIVE;

	/**
	 * The fault of that name, in upper case, if there is one.
	 */
	public static Optional<NodeFault> of(String name) {
		return Arrays.stream(values()).filter((fault) -> fault.name().equals(name)).findFirst();
	}

	/** Whether nothing comes back, over any transport and from any port. */
	public boolean silent() {
		return this == DOWN || this == FILTERED;
	}

}
