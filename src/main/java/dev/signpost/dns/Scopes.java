package dev.signpost.dns;

import java.util.LinkedHashMap;
import java.util.Map;

/** The table of special ranges, most specific first. */
final class Scopes {

	private static final Map<Network, AddressScope> TABLE = new LinkedHashMap<>();

	static {
		put("169.254.169.254/32", AddressScope.METADATA);
		put("169.254.170.2/32", AddressScope.METADATA);
		put("169.254.0.0/16", AddressScope.LINK_LOCAL);
		put("0.0.0.0/8", AddressScope.UNSPECIFIED);
		put("10.0.0.0/8", AddressScope.PRIVATE);
		put("100.64.0.0/10", AddressScope.SHARED);
		put("127.0.0.0/8", AddressScope.LOOPBACK);
		put("172.16.0.0/12", AddressScope.PRIVATE);
		put("192.0.0.0/24", AddressScope.RESERVED);
		put("192.0.2.0/24", AddressScope.DOCUMENTATION);
		put("192.88.99.0/24", AddressScope.RESERVED);
		put("192.168.0.0/16", AddressScope.PRIVATE);
		put("198.18.0.0/15", AddressScope.RESERVED);
		put("198.51.100.0/24", AddressScope.DOCUMENTATION);
		put("203.0.113.0/24", AddressScope.DOCUMENTATION);
		put("224.0.0.0/4", AddressScope.MULTICAST);
		put("240.0.0.0/4", AddressScope.RESERVED);
		put("::/128", AddressScope.UNSPECIFIED);
		put("::1/128", AddressScope.LOOPBACK);
		put("::/96", AddressScope.TRANSITION);
		put("::ffff:0:0/96", AddressScope.TRANSITION);
		put("64:ff9b::/96", AddressScope.TRANSITION);
		put("2001::/32", AddressScope.TRANSITION);
		put("2001::/23", AddressScope.RESERVED);
		put("2002::/16", AddressScope.TRANSITION);
		put("2001:db8::/32", AddressScope.DOCUMENTATION);
		put("3fff::/20", AddressScope.DOCUMENTATION);
		put("fd00:ec2::254/128", AddressScope.METADATA);
		put("fc00::/7", AddressScope.PRIVATE);
		put("fe80::/10", AddressScope.LINK_LOCAL);
		put("ff00::/8", AddressScope.MULTICAST);
		put("2000::/3", AddressScope.GLOBAL);
		put("::/0", AddressScope.RESERVED);
		put("0.0.0.0/0", AddressScope.GLOBAL);
	}

	private Scopes() {
	}

	static AddressScope of(IpAddress address) {
		return TABLE.entrySet()
			.stream()
			.filter((row) -> row.getKey().contains(address))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseThrow();
	}

	private static void put(String network, AddressScope scope) {
		TABLE.put(Network.parse(network).orElseThrow(), scope);
	}

}
