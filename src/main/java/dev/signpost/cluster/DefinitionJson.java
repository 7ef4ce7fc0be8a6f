package dev.signpost.cluster;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A definition as the history keeps it: JSON with sorted keys and no white space. */
final class DefinitionJson {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private DefinitionJson() {
	}

	static String of(ClusterDefinition definition) {
		Map<String, Object> fields = new TreeMap<>();
		fields.put("name", definition.name().text());
		fields.put("zoneId", definition.zone().id());
		fields.put("zoneName", definition.zone().apex().text());
		fields.put("ttl", definition.ttl().seconds());
		fields.put("nsTtl", definition.nsTtl().seconds());
		fields.put("audience", definition.audience().name());
		fields.put("installed", definition.installed());
		fields.put("nodes", definition.nodes().stream().map(DefinitionJson::node).toList());
		fields.put("endpoints", definition.endpoints().stream().map(DefinitionJson::endpoint).toList());
		fields.put("otherNameServers", texts(definition.otherNameServers()));
		return JSON.writeValueAsString(fields);
	}

	private static Map<String, @Nullable Object> node(ClusterDefinition.Node node) {
		Map<String, @Nullable Object> fields = new TreeMap<>();
		fields.put("name", node.name().text());
		fields.put("ipv4", (node.ipv4() != null) ? node.ipv4().text() : null);
		fields.put("ipv6", (node.ipv6() != null) ? node.ipv6().text() : null);
		fields.put("otherAddresses", texts(node.otherAddresses()));
		return fields;
	}

	private static Map<String, Object> endpoint(ClusterDefinition.Endpoint endpoint) {
		Map<String, Object> fields = new TreeMap<>();
		fields.put("name", endpoint.name().text());
		fields.put("port", endpoint.port());
		fields.put("tls", endpoint.tls());
		return fields;
	}

	private static List<String> texts(List<dev.signpost.dns.IpAddress> addresses) {
		return addresses.stream().map((address) -> address.text()).toList();
	}

}
