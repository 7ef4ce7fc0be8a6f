package dev.signpost.diagnosis;

import dev.signpost.dns.IpAddress;

/**
 * A server in its part: who it is to this cluster.
 *
 * @param label for a node its name without the cluster's suffix, for others their name or
 * address
 */
public record Server(Role role, String label, IpAddress address) {

	/** The part a server plays. */
	public enum Role {

		/** One of the root's. */
		ROOT,

		/** A level between the root and the parent zone. */
		ABOVE,

		/** One of the parent zone's. */
		PARENT,

		/** An address of a node, or of a server that the definition lists besides. */
		NODE,

		/** A resolver. */
		RESOLVER

	}

	/**
	 * Where its address is known from.
	 */
	public enum Origin {

		/** The cluster's definition: a node's published address. */
		DEFINITION,

		/** The definition's other addresses and other name servers. */
		DEFINITION_OTHER,

		/** The addresses that came with the parent's referral. */
		GLUE,

		/** The addresses of the names that the nodes list. */
		CHILD,

		/** The referral that leads to the parent zone. */
		REFERRAL,

		/** The hosted zone's own name servers, as Route 53's API names them. */
		DELEGATION_SET,

		/** A setting or the machine. */
		SETTING

	}

}
