package dev.signpost.lookup;

import dev.signpost.dns.IpAddress;

/**
 * A server to ask on port 53.
 *
 * @param name what people call it, for example {@code node3}
 * @param care how gently it must be asked
 */
public record Nameserver(String name, IpAddress address, Care care) {

	/** How gently a server must be asked. */
	public enum Care {

		/** A node: few questions in flight, and a limit a second. */
		GENTLE,

		/** A server made for the whole world's questions, or a resolver. */
		ORDINARY

	}

}
