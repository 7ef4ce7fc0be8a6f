package dev.signpost.diagnosis;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterDefinition.Endpoint;
import dev.signpost.dns.DnsName;

/** A name that somebody typed, as part of a cluster. */
final class TypedName {

	/** As Redis Enterprise names its databases, for example {@code redis-12000}. */
	private static final Pattern WITH_PORT = Pattern.compile("[a-z0-9-]*?-(\\d{4,5})\\..*");

	private TypedName() {
	}

	/**
	 * The definition with the name as one more database, unless it is known already.
	 */
	static ClusterDefinition in(ClusterDefinition of, DnsName name) {
		boolean known = name.equals(of.name()) || of.nodes().stream().anyMatch((node) -> node.name().equals(name))
				|| of.endpoints().stream().anyMatch((endpoint) -> endpoint.name().equals(name));
		return known ? of : with(of, new Endpoint(name, port(name), false));
	}

	private static ClusterDefinition with(ClusterDefinition of, Endpoint typed) {
		List<Endpoint> all = Stream.concat(of.endpoints().stream(), Stream.of(typed)).toList();
		return new ClusterDefinition(of.name(), of.zone(), of.ttl(), of.nsTtl(), of.nodes(), of.audience(), all,
				of.otherNameServers(), of.installed());
	}

	/** Zero where the name does not tell it: then nobody connects. */
	private static int port(DnsName name) {
		Matcher found = WITH_PORT.matcher(name.text());
		int port = found.matches() ? Integer.parseInt(found.group(1)) : 0;
		return (port >= 1_024 && port <= 65_535) ? port : 0;
	}

}
