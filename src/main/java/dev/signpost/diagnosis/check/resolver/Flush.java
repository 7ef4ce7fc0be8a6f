package dev.signpost.diagnosis.check.resolver;

import java.util.Map;

import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Server;

/** How a resolver is made to forget. */
final class Flush {

	private static final Map<String, String> KNOWN = Map.of("127.0.0.53", "resolvectl flush-caches", "169.254.169.253",
			"the resolver of AWS cannot be flushed, so wait", "fd00:ec2::253",
			"the resolver of AWS cannot be flushed, so wait", "8.8.8.8",
			"the page https://dns.google/cache, once for each name", "8.8.4.4",
			"the page https://dns.google/cache, once for each name", "1.1.1.1",
			"the page https://one.one.one.one/purge-cache/, once for each name", "1.0.0.1",
			"the page https://one.one.one.one/purge-cache/, once for each name");

	private Flush() {
	}

	static String command(Server resolver, Evidence evidence) {
		String zone = evidence.cluster().text();
		return KNOWN.getOrDefault(resolver.address().text(),
				"unbound-control flush_zone " + zone + " (Unbound), rndc flushtree " + zone
						+ " (BIND), rec_control wipe-cache " + zone + "$ (PowerDNS), Clear-DnsServerCache (Windows)");
	}

}
