package dev.signpost.cluster;

import java.util.ArrayList;
import java.util.List;

import dev.signpost.cluster.ClusterDefinition.Endpoint;
import dev.signpost.cluster.ClusterInput.EndpointInput;
import dev.signpost.dns.DnsName;
import org.jspecify.annotations.Nullable;

/** Reads the database names that a diagnosis follows. */
final class EndpointsReader {

	private static final int MOST = 100;

	private static final int LOWEST_PORT = 1024;

	private static final int HIGHEST_PORT = 65_535;

	private final DnsName cluster;

	private final NameReader names;

	private final Problems problems;

	EndpointsReader(DnsName cluster, NameReader names, Problems problems) {
		this.cluster = cluster;
		this.names = names;
		this.problems = problems;
	}

	List<Endpoint> read(List<EndpointInput> typed) {
		if (typed.size() > MOST) {
			this.problems.add("endpoints", "TOO_MANY_ENDPOINTS", "At most " + MOST + " endpoints can stand here");
			return List.of();
		}
		List<Endpoint> endpoints = new ArrayList<>();
		for (int at = 0; at < typed.size(); at++) {
			Endpoint endpoint = endpoint("endpoints[" + at + "].", typed.get(at));
			if (endpoint != null) {
				endpoints.add(endpoint);
			}
		}
		return endpoints;
	}

	private @Nullable Endpoint endpoint(String path, EndpointInput typed) {
		DnsName name = this.names.node(typed.name(), this.cluster, path + "name");
		if (name != null && !name.isUnder(this.cluster)) {
			this.problems.add(path + "name", "OUTSIDE_CLUSTER", "The name must be inside " + this.cluster);
		}
		Integer port = port(Typed.trimmed(typed.port()), path + "port");
		return (name != null && port != null) ? new Endpoint(name, port, typed.tls()) : null;
	}

	private @Nullable Integer port(String text, String field) {
		if (text.matches("[1-9][0-9]{3,4}")) {
			int port = Integer.parseInt(text);
			if (port >= LOWEST_PORT && port <= HIGHEST_PORT) {
				return port;
			}
		}
		this.problems.add(field, "NOT_A_PORT", "Type a port as a whole number from 1024 to 65535");
		return null;
	}

}
