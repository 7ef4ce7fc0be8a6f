package dev.signpost.sandbox.authority;

import java.util.List;
import java.util.stream.Stream;

import dev.signpost.dns.IpAddress;
import dev.signpost.dns.Network;

/**
 * Where the sandbox's own servers stand.
 */
public final class Addresses {

	/** The root's servers. */
	public static final List<IpAddress> ROOTS = List.of(IpAddress.of("192.0.2.241"), IpAddress.of("192.0.2.242"));

	/** The servers of all top-level domains. */
	public static final List<IpAddress> REGISTRIES = List.of(IpAddress.of("192.0.2.243"), IpAddress.of("192.0.2.244"));

	/** The resolver that everybody asks. */
	public static final IpAddress RESOLVER = IpAddress.of("192.0.2.53");

	private static final List<Network> DOCUMENTATION = Stream
		.of("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32")
		.map((text) -> Network.parse(text).orElseThrow())
		.toList();

	private static final int FIRST = 128;

	private static final int ZONES_IN_IPV4 = 31;

	private Addresses() {
	}

	/**
	 * A hosted zone's server; as zones are only added, it never moves.
	 * @param zone how many hosted zones are older
	 * @param server 0 to 3
	 */
	public static IpAddress ofZone(int zone, int server) {
		return (zone < ZONES_IN_IPV4) ? IpAddress.of("198.51.100." + (FIRST + zone * 4 + server))
				: IpAddress.of("2001:db8:53:" + Integer.toHexString(zone) + "::" + (server + 1));
	}

	/**
	 * Whether no machine in the world can have this address.
	 */
	public static boolean isDocumentation(IpAddress address) {
		return DOCUMENTATION.stream().anyMatch((network) -> network.contains(address));
	}

}
