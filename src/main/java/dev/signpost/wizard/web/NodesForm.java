package dev.signpost.wizard.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterInput;
import dev.signpost.cluster.ClusterInput.EndpointInput;
import dev.signpost.cluster.ClusterInput.NodeInput;
import dev.signpost.cluster.Draft;
import dev.signpost.dns.DnsName;
import org.jspecify.annotations.Nullable;

/** The answer to "Which nodes answer for …?", row by row as typed. */
record NodesForm(List<NodeForm> nodes, String audience, String endpoints, String otherNameServers, @Nullable String add,
		@Nullable String remove, @Nullable String leave) {

	private static final int SUGGESTED = 3;

	NodesForm(@Nullable List<@Nullable NodeForm> nodes, @Nullable String audience, @Nullable String endpoints,
			@Nullable String otherNameServers, @Nullable String add, @Nullable String remove, @Nullable String leave) {
		this.nodes = (nodes != null) ? nodes.stream().map(NodesForm::present).toList() : List.of();
		this.audience = Objects.requireNonNullElse(audience, "");
		this.endpoints = Objects.requireNonNullElse(endpoints, "");
		this.otherNameServers = Objects.requireNonNullElse(otherNameServers, "");
		this.add = add;
		this.remove = remove;
		this.leave = leave;
	}

	private static NodeForm present(@Nullable NodeForm node) {
		return (node != null) ? node : NodeForm.EMPTY;
	}

	static NodesForm of(Draft draft) {
		ClusterInput typed = draft.typed();
		List<NodeForm> rows = typed.nodes().stream().map((node) -> NodeForm.of(node, typed.name())).toList();
		return new NodesForm(rows.isEmpty() ? suggested() : new ArrayList<>(rows), typed.audience(),
				String.join("\n", typed.endpoints().stream().map(NodesForm::line).toList()),
				String.join("\n", typed.otherNameServers()), null, null, null);
	}

	private static List<@Nullable NodeForm> suggested() {
		List<@Nullable NodeForm> rows = new ArrayList<>();
		for (int at = 1; at <= SUGGESTED; at++) {
			rows.add(new NodeForm("node" + at, "", "", ""));
		}
		return rows;
	}

	/**
	 * The rows without those in which nothing was typed.
	 */
	NodesForm withoutEmptyRows() {
		return with(this.nodes.stream().filter((node) -> !node.isEmpty()).toList());
	}

	NodesForm withOneMore() {
		return with(Stream.concat(this.nodes.stream(), Stream.of(NodeForm.EMPTY)).toList());
	}

	NodesForm without(String row) {
		List<NodeForm> left = new ArrayList<>(this.nodes);
		if (row.matches("[0-9]{1,3}") && Integer.parseInt(row) < left.size()) {
			left.remove(Integer.parseInt(row));
		}
		return with(left);
	}

	private NodesForm with(List<NodeForm> rows) {
		return new NodesForm(new ArrayList<>(rows), this.audience, this.endpoints, this.otherNameServers, null, null,
				null);
	}

	Draft into(Draft draft) {
		return draft.nodes(this.nodes.stream().map(NodeForm::toInput).toList(), this.audience, endpointInputs(),
				lines(this.otherNameServers));
	}

	private List<EndpointInput> endpointInputs() {
		return lines(this.endpoints).stream().map((line) -> {
			String[] words = line.split("[\\s,;:]+");
			return new EndpointInput(words[0], (words.length > 1) ? words[1] : "",
					words.length > 2 && words[2].equalsIgnoreCase("tls"));
		}).toList();
	}

	private static String line(EndpointInput endpoint) {
		return endpoint.name() + " " + endpoint.port() + (endpoint.tls() ? " tls" : "");
	}

	static List<String> lines(String text) {
		return Arrays.stream(text.split("\r\n|\n|\r")).map(Typing::trimmed).filter((line) -> !line.isEmpty()).toList();
	}

	/** One row. */
	record NodeForm(String name, String ipv4, String ipv6, String otherAddresses) {

		static final NodeForm EMPTY = new NodeForm("", "", "", "");

		NodeForm(@Nullable String name, @Nullable String ipv4, @Nullable String ipv6, @Nullable String otherAddresses) {
			this.name = Objects.requireNonNullElse(name, "");
			this.ipv4 = Objects.requireNonNullElse(ipv4, "");
			this.ipv6 = Objects.requireNonNullElse(ipv6, "");
			this.otherAddresses = Objects.requireNonNullElse(otherAddresses, "");
		}

		static NodeForm of(NodeInput node, String cluster) {
			String label = DnsName.parse(node.name())
				.flatMap((name) -> DnsName.parse(cluster).map(name::relativeTo))
				.filter((relative) -> !relative.contains("."))
				.orElse(node.name());
			return new NodeForm(label, node.ipv4(), node.ipv6(), String.join(" ", node.otherAddresses()));
		}

		NodeInput toInput() {
			return new NodeInput(Typing.trimmed(this.name), Typing.trimmed(this.ipv4), Typing.trimmed(this.ipv6),
					Arrays.stream(this.otherAddresses.split("[\\s,;]+")).filter((text) -> !text.isEmpty()).toList());
		}

		public boolean isEmpty() {
			return (this.name + this.ipv4 + this.ipv6 + this.otherAddresses).isBlank();
		}

		/**
		 * Whether something stands in the fields that are folded away.
		 */
		public boolean more() {
			return !(this.ipv6 + this.otherAddresses).isBlank();
		}

	}

}
