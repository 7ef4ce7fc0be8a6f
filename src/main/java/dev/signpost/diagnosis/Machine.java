package dev.signpost.diagnosis;

import java.util.List;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;

/**
 * What the asking machine has of its own that changes look-ups, read as text.
 *
 * @param hosts entries of the hosts file
 * @param search the search list
 * @param jvmTtl seconds that this JVM keeps an address, -1 for ever
 * @param jvmNegativeTtl seconds that this JVM keeps a failure
 * @param ipv6Route whether there is a way to IPv6 addresses
 */
public record Machine(List<Hosts> hosts, List<String> search, int jvmTtl, int jvmNegativeTtl, boolean ipv6Route) {

	public Machine {
		hosts = List.copyOf(hosts);
		search = List.copyOf(search);
	}

	/** One name of a line of the hosts file. */
	public record Hosts(DnsName name, IpAddress address) {
	}

}
