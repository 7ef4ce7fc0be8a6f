package dev.signpost.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.signpost.cluster.ClusterInput.NodeInput;
import dev.signpost.dns.DnsText;
import dev.signpost.dns.IpAddress;
import org.jspecify.annotations.Nullable;

/**
 * Reads a pasted list of nodes, a node on each line: name and address in either order,
 * apart by white space, comma, semicolon or tab; lines of a hosts file; comments.
 */
public final class NodePaste {

	/** The most bytes of UTF-8 that are read. */
	public static final int LARGEST = 65_536;

	private static final List<String> HEADER_WORDS = List.of("name", "node", "host", "hostname", "ip", "ipv4", "ipv6",
			"address", "addr");

	private final Map<String, NodeInput> nodes = new LinkedHashMap<>();

	private final List<Unread> unread = new ArrayList<>();

	private NodePaste() {
	}

	/**
	 * Reads the whole text. Addresses and names are taken as they stand; they are judged
	 * with the rest of the definition.
	 */
	public static Pasted read(String text) {
		NodePaste paste = new NodePaste();
		String[] lines = withoutMark(text).split("\r\n|\n|\r", -1);
		boolean first = true;
		for (int at = 0; at < lines.length; at++) {
			List<String> words = words(lines[at]);
			if (!words.isEmpty() && !(first && header(words))) {
				paste.line(at + 1, lines[at], words);
			}
			first = first && words.isEmpty();
		}
		return new Pasted(List.copyOf(paste.nodes.values()), paste.unread);
	}

	private static String withoutMark(String text) {
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private static List<String> words(String line) {
		String content = line.matches("\\s*(;|//).*") ? "" : line.replaceFirst("#.*", "");
		return Arrays.stream(content.split("[ \t,;|]+"))
			.map((word) -> word.replaceAll("^[\"']|[\"']$", ""))
			.filter((word) -> !word.isEmpty())
			.toList();
	}

	private static boolean header(List<String> words) {
		return words.stream().allMatch((word) -> HEADER_WORDS.contains(word.toLowerCase(java.util.Locale.ROOT)));
	}

	private void line(int number, String line, List<String> words) {
		List<String> addresses = words.stream().filter(NodePaste::looksLikeAddress).toList();
		List<String> names = words.stream().filter((word) -> !looksLikeAddress(word)).toList();
		String trouble = trouble(addresses, names);
		if (trouble != null) {
			this.unread.add(new Unread(number, DnsText.printable(line.strip()), trouble));
			return;
		}
		String other = merge(names.getFirst(), addresses);
		if (other != null) {
			this.unread.add(new Unread(number, DnsText.printable(line.strip()), other));
		}
	}

	private static @Nullable String trouble(List<String> addresses, List<String> names) {
		if (addresses.isEmpty()) {
			return "There is no address in this line";
		}
		if (names.isEmpty()) {
			return "There is no name in this line";
		}
		if (addresses.stream().filter((word) -> word.contains(":")).count() > 1
				|| addresses.stream().filter((word) -> !word.contains(":")).count() > 1) {
			return "There are two addresses of one kind in this line";
		}
		return null;
	}

	/**
	 * Adds the addresses to the node of this name, so that a line with its IPv4 and one
	 * with its IPv6 address become one node.
	 */
	private @Nullable String merge(String name, List<String> addresses) {
		NodeInput before = this.nodes.getOrDefault(key(name), new NodeInput(name, null, null, List.of()));
		String ipv4 = before.ipv4();
		String ipv6 = before.ipv6();
		for (String address : addresses) {
			boolean six = address.contains(":");
			String earlier = six ? ipv6 : ipv4;
			if (earlier != null && !earlier.equals(address)) {
				return "An earlier line gives this name another address";
			}
			ipv6 = six ? address : ipv6;
			ipv4 = six ? ipv4 : address;
		}
		this.nodes.put(key(name), new NodeInput(before.name(), ipv4, ipv6, before.otherAddresses()));
		return null;
	}

	private static String key(String name) {
		String lower = name.toLowerCase(java.util.Locale.ROOT);
		return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
	}

	/**
	 * Addresses, and what was probably meant as one: its mistakes are told at its field.
	 */
	private static boolean looksLikeAddress(String word) {
		return IpAddress.parse(word).isPresent() || word.contains(":")
				|| word.matches("[0-9]+(\\.[0-9]+){3}(/[0-9]+)?");
	}

	/**
	 * What was understood and what was not.
	 */
	public record Pasted(List<NodeInput> nodes, List<Unread> unread) {

		public Pasted {
			nodes = List.copyOf(nodes);
			unread = List.copyOf(unread);
		}

	}

	/**
	 * A line that was not understood.
	 *
	 * @param line from 1
	 * @param text the line, printable
	 * @param sentence why
	 */
	public record Unread(int line, String text, String sentence) {
	}

}
