package dev.signpost.lookup.wire;

import java.util.List;

import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.LookupProperties;
import dev.signpost.lookup.Nameserver;
import dev.signpost.lookup.Nameserver.Care;
import dev.signpost.lookup.StartingPoints;

/**
 * What the settings say, else IANA's roots and the machine's resolvers, looked up afresh
 * each time: a machine may move.
 */
record ConfiguredStartingPoints(LookupProperties properties, ResolverFile machine) implements StartingPoints {

	@Override
	public List<Nameserver> roots() {
		List<IpAddress> own = this.properties.roots();
		return own.isEmpty() ? RootHints.SERVERS : servers(own);
	}

	@Override
	public List<Nameserver> resolvers() {
		List<IpAddress> own = this.properties.resolverAddresses();
		return servers(own.isEmpty() ? this.machine.addresses() : own);
	}

	private static List<Nameserver> servers(List<IpAddress> addresses) {
		return addresses.stream().map((address) -> new Nameserver(address.text(), address, Care.ORDINARY)).toList();
	}

}
