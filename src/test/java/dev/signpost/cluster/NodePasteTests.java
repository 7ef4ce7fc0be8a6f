package dev.signpost.cluster;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.cluster.NodePaste.Pasted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class NodePasteTests {

	static Stream<Arguments> lists() {
		return Stream.of( //
				Arguments.of("node1 203.0.113.11\nnode2 203.0.113.12", "node1=203.0.113.11, node2=203.0.113.12"),
				Arguments.of("203.0.113.11 node1\r\n203.0.113.12\tnode2\r\n", "node1=203.0.113.11, node2=203.0.113.12"),
				Arguments.of("node1,203.0.113.11\rnode2;203.0.113.12", "node1=203.0.113.11, node2=203.0.113.12"),
				Arguments.of("name,ipv4,ipv6\nnode1,203.0.113.11,2001:db8::11", "node1=203.0.113.11/2001:db8::11"),
				Arguments.of("\ufeff\"Name\",\"Address\"\n\"node1\",\"203.0.113.11\"", "node1=203.0.113.11"),
				Arguments.of(
						"# the cluster\n\n203.0.113.11  node1.cluster.enterprise.example node1 # first\n; no\n// no",
						"node1.cluster.enterprise.example=203.0.113.11"),
				Arguments.of("node1 203.0.113.11\nNODE1. 2001:db8::11", "node1=203.0.113.11/2001:db8::11"),
				Arguments.of("node1 203.0.113.11\nnode1 203.0.113.11", "node1=203.0.113.11"),
				Arguments.of("node1 203.0.113.300", "node1=203.0.113.300"),
				Arguments.of("node1 203.0.113.11/24", "node1=203.0.113.11/24"), Arguments.of("", ""),
				Arguments.of("\n \n\t\n", ""));
	}

	@ParameterizedTest
	@MethodSource("lists")
	void readsListsAsPeopleKeepThem(String text, String nodes) {
		Pasted pasted = NodePaste.read(text);
		assertThat(shown(pasted)).isEqualTo(nodes);
		assertThat(pasted.unread()).isEmpty();
	}

	static Stream<Arguments> strangeLines() {
		return Stream.of(Arguments.of("node1", "There is no address in this line"),
				Arguments.of("203.0.113.11", "There is no name in this line"),
				Arguments.of("node9 203.0.113.11 203.0.113.12", "There are two addresses of one kind in this line"),
				Arguments.of("node0 203.0.113.99", "An earlier line gives this name another address"));
	}

	@ParameterizedTest
	@MethodSource("strangeLines")
	void saysWhichLinesItDidNotUnderstandAndWhy(String line, String sentence) {
		Pasted pasted = NodePaste.read("node0 203.0.113.10\n" + line + "\nnode2 203.0.113.12");
		assertThat(pasted.unread()).containsExactly(new NodePaste.Unread(2, line, sentence));
		assertThat(shown(pasted)).isEqualTo("node0=203.0.113.10, node2=203.0.113.12");
	}

	@Test
	void showsControlCharactersOfALineInsteadOfSendingThem() {
		assertThat(NodePaste.read("node1 \u001b[31m\u202e").unread()).singleElement()
			.satisfies((unread) -> assertThat(unread.text()).isEqualTo("node1 U+001B[31mU+202E"));
	}

	@Test
	void readsTheLargestListInOnePass() {
		String line = "node1 203.0.113.11\n";
		String text = line.repeat(NodePaste.LARGEST / line.length());
		assertThat(NodePaste.read(text).nodes()).hasSize(1);
	}

	private static String shown(Pasted pasted) {
		return pasted.nodes()
			.stream()
			.map((node) -> node.name() + "=" + addresses(node.ipv4(), node.ipv6()))
			.collect(Collectors.joining(", "));
	}

	private static String addresses(String ipv4, String ipv6) {
		return Stream.of(List.of((ipv4 != null) ? ipv4 : ""), List.of((ipv6 != null) ? ipv6 : ""))
			.flatMap(List::stream)
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining("/"));
	}

}
