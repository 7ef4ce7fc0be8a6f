package dev.signpost.cluster.web;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterInput;
import dev.signpost.cluster.ClusterInput.EndpointInput;
import dev.signpost.cluster.ClusterInput.NodeInput;
import org.jspecify.annotations.Nullable;

/** A definition as a request carries it; what is missing is read as empty text. */
record DefinitionBody(@Nullable String name, @Nullable String zoneId, @Nullable BigInteger ttl,
		@Nullable List<@Nullable NodeBody> nodes, @Nullable BigInteger nsTtl, @Nullable String audience,
		@Nullable List<@Nullable EndpointBody> endpoints, @Nullable List<@Nullable String> otherNameServers,
		@Nullable Boolean installed) {

	static DefinitionBody of(ClusterDefinition definition) {
		ClusterInput typed = definition.toInput();
		return new DefinitionBody(typed.name(), typed.zoneId(), new BigInteger(typed.ttl()),
				typed.nodes().stream().<@Nullable NodeBody>map(NodeBody::of).toList(),
				BigInteger.valueOf(definition.nsTtl().seconds()), typed.audience(),
				typed.endpoints().stream().<@Nullable EndpointBody>map(EndpointBody::of).toList(),
				typed.otherNameServers().stream().<@Nullable String>map((text) -> text).toList(), typed.installed());
	}

	ClusterInput toInput() {
		return new ClusterInput(text(this.zoneId), text(this.name), listed(this.nodes).map(NodeBody::input).toList(),
				number(this.ttl), (this.nsTtl != null) ? number(this.nsTtl) : null, this.audience,
				listed(this.endpoints).map(EndpointBody::input).toList(), texts(this.otherNameServers),
				this.installed == null || this.installed);
	}

	private static <T> java.util.stream.Stream<@Nullable T> listed(@Nullable List<@Nullable T> list) {
		return (list != null) ? list.stream() : java.util.stream.Stream.empty();
	}

	private static List<String> texts(@Nullable List<@Nullable String> list) {
		return listed(list).map(DefinitionBody::text).toList();
	}

	private static String text(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

	private static String number(@Nullable BigInteger number) {
		return (number != null) ? number.toString() : "";
	}

	record NodeBody(@Nullable String name, @Nullable String ipv4, @Nullable String ipv6,
			@Nullable List<@Nullable String> otherAddresses) {

		static NodeBody of(NodeInput node) {
			return new NodeBody(node.name(), node.ipv4(), node.ipv6(),
					node.otherAddresses().stream().<@Nullable String>map((text) -> text).toList());
		}

		static NodeInput input(@Nullable NodeBody body) {
			return (body != null) ? new NodeInput(text(body.name), body.ipv4, body.ipv6, texts(body.otherAddresses))
					: new NodeInput("", null, null, List.of());
		}

	}

	record EndpointBody(@Nullable String name, @Nullable BigInteger port, @Nullable Boolean tls) {

		static EndpointBody of(EndpointInput endpoint) {
			return new EndpointBody(endpoint.name(), new BigInteger(endpoint.port()), endpoint.tls());
		}

		static EndpointInput input(@Nullable EndpointBody body) {
			return (body != null) ? new EndpointInput(text(body.name), number(body.port), Boolean.TRUE.equals(body.tls))
					: new EndpointInput("", "", false);
		}

	}

}
