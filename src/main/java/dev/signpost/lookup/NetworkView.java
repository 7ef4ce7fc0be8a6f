package dev.signpost.lookup;

import java.net.InetSocketAddress;
import java.util.Optional;

import dev.signpost.dns.IpAddress;

/**
 * Where a packet for an address really goes: there, unless a sandbox says otherwise.
 */
public interface NetworkView {

	/**
	 * The socket behind an address and port, or nothing if there is none and no packet
	 * may leave.
	 */
	Optional<InetSocketAddress> route(IpAddress address, int port);

}
