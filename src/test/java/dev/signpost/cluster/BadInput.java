package dev.signpost.cluster;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterInput.NodeInput;

/**
 * Hostile input, one row each, for the reader, the forms and the API.
 *
 * @param field where it is typed: {@code name}, {@code node}, {@code ipv4}, {@code ipv6},
 * {@code ttl} or {@code nsTtl}
 * @param typed the hostile text
 * @param code what is said of it
 */
public record BadInput(String field, String typed, String code) {

	/** The zone of every row. */
	public static final String ZONE = "enterprise.example";

	/** The cluster of every row. */
	public static final String CLUSTER = "cluster.enterprise.example";

	/** All rows that are refused in the sandbox. */
	public static Stream<BadInput> rows() {
		return Stream.of(ipv4(), ipv6(), nodeNames(), clusterNames(), anyName(), ttls()).flatMap((rows) -> rows);
	}

	private static Stream<BadInput> ipv4() {
		return Stream.of(row("ipv4", "203.0.113.300", "NUMBER_ABOVE_255"), row("ipv4", "0177.0.0.1", "LEADING_ZERO"),
				row("ipv4", "010.20.1.11", "LEADING_ZERO"), row("ipv4", "127.1", "NOT_AN_IPV4_ADDRESS"),
				row("ipv4", "1.2.3", "NOT_AN_IPV4_ADDRESS"), row("ipv4", "2130706433", "NOT_AN_IPV4_ADDRESS"),
				row("ipv4", "0x7f.0.0.1", "NOT_AN_IPV4_ADDRESS"),
				row("ipv4", "\uff11\uff10.0.0.1", "NOT_AN_IPV4_ADDRESS"),
				row("ipv4", "127\u30020\u30020\u30021", "NOT_AN_IPV4_ADDRESS"),
				row("ipv4", "\u00a0203.0.113.11", "NOT_AN_IPV4_ADDRESS"),
				row("ipv4", "203.0.113.11:8443", "NOT_AN_IPV4_ADDRESS"),
				row("ipv4", "203.0.113.11/32", "NOT_AN_IPV4_ADDRESS"),
				row("ipv4", "http://203.0.113.11", "NOT_AN_IPV4_ADDRESS"),
				row("ipv4", "::ffff:203.0.113.11", "NOT_AN_IPV4_ADDRESS"),
				row("ipv4", "2001:db8::11", "NOT_AN_IPV4_ADDRESS"), row("ipv4", "fe80::1%eth0", "NOT_AN_IPV4_ADDRESS"),
				row("ipv4", "[::1]", "NOT_AN_IPV4_ADDRESS"), row("ipv4", "0.0.0.0", "RESERVED_ADDRESS"),
				row("ipv4", "255.255.255.255", "RESERVED_ADDRESS"), row("ipv4", "240.0.0.1", "RESERVED_ADDRESS"),
				row("ipv4", "127.0.0.1", "LOOPBACK_ADDRESS"), row("ipv4", "127.255.255.254", "LOOPBACK_ADDRESS"),
				row("ipv4", "169.254.169.254", "METADATA_ADDRESS"), row("ipv4", "169.254.1.1", "LINK_LOCAL_ADDRESS"),
				row("ipv4", "224.0.0.251", "MULTICAST_ADDRESS"), row("ipv4", "239.1.1.1", "MULTICAST_ADDRESS"),
				row("ipv4", "203.0.113.12", "DUPLICATE_ADDRESS"), row("ipv4", "", "NO_ADDRESS"));
	}

	private static Stream<BadInput> ipv6() {
		return Stream.of(row("ipv6", "203.0.113.11", "IPV4_INSIDE_IPV6"),
				row("ipv6", "fe80::1%eth0", "NOT_AN_IPV6_ADDRESS"), row("ipv6", "[2001:db8::1]", "NOT_AN_IPV6_ADDRESS"),
				row("ipv6", "::1", "LOOPBACK_ADDRESS"), row("ipv6", "fe80::1", "LINK_LOCAL_ADDRESS"),
				row("ipv6", "ff02::1", "MULTICAST_ADDRESS"), row("ipv6", "::", "RESERVED_ADDRESS"),
				row("ipv6", "::ffff:cb00:710b", "TRANSITION_ADDRESS"), row("ipv6", "2002::1", "TRANSITION_ADDRESS"),
				row("ipv6", "fd00:ec2::254", "METADATA_ADDRESS"));
	}

	private static Stream<BadInput> nodeNames() {
		return Stream.of(row("node", "", "EMPTY"), row("node", ".", "EMPTY_LABEL"), row("node", "..", "EMPTY_LABEL"),
				row("node", "node1..", "EMPTY_LABEL"), row("node", "a".repeat(64), "LABEL_TOO_LONG"),
				row("node", "-node", "HYPHEN_AT_THE_END"), row("node", "node-", "HYPHEN_AT_THE_END"),
				row("node", "node_1", "UNDERSCORE"), row("node", "_dns", "UNDERSCORE"), row("node", "*", "WILDCARD"),
				row("node", "*.cluster", "WILDCARD"), row("node", "no*de", "WILDCARD"),
				row("node", "NODE2", "DUPLICATE_NAME"),
				row("node", "node2.cluster.enterprise.example.", "DUPLICATE_NAME"),
				row("node", "node1.other.example", "OUTSIDE_ZONE"), row("node", "node1.cluster", "AMBIGUOUS_NAME"),
				row("node", "node1.cluster.enterprise", "AMBIGUOUS_NAME"), row("node", CLUSTER, "SAME_AS_CLUSTER"),
				row("node", ZONE, "OUTSIDE_ZONE"), row("node", "node1.", "OUTSIDE_ZONE"),
				row("node", longName(254), "NAME_TOO_LONG"));
	}

	private static Stream<BadInput> clusterNames() {
		return Stream.of(row("name", ZONE, "IS_APEX"), row("name", ZONE + ".", "IS_APEX"), row("name", "@", "IS_APEX"),
				row("name", "", "EMPTY"), row("name", "evilenterprise.example", "OUTSIDE_ZONE"),
				row("name", "enterprise.example.evil.example", "OUTSIDE_ZONE"),
				row("name", "xn--a.enterprise.example", "BAD_PUNYCODE"),
				row("name", "xn--zcach-eu-.enterprise.example", "HYPHEN_AT_THE_END"),
				row("name", "fa\u00df.enterprise.example", "NOT_ASCII"),
				row("name", "\u2460.enterprise.example", "NOT_ASCII"),
				row("name", "\ufb00.enterprise.example", "NOT_ASCII"),
				row("name", "clu\u00adster.enterprise.example", "NOT_ASCII"),
				row("name", "clu\u200dster.enterprise.example", "NOT_ASCII"),
				row("name", "\u0430\u0440\u0440\u04cf\u0435.enterprise.example", "NOT_ASCII"),
				row("name", longName(254), "NAME_TOO_LONG"));
	}

	/**
	 * What no name may hold, at the cluster and at a node.
	 */
	private static Stream<BadInput> anyName() {
		return Stream
			.of("a\\.b", "a\\000b", "a/b", "a;b", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
					"'-alert(1)-'", "${7*7}", "#{7*7}", "${T(java.lang.Runtime)}", "' OR 1=1--",
					"'; DROP TABLE cluster", "a b", "a\u202eb", "a\ufeffb")
			.flatMap((text) -> Stream.of(row("node", text, "*"), row("name", text + "." + ZONE, "*")));
	}

	private static Stream<BadInput> ttls() {
		Stream<BadInput> wrong = Stream
			.of("-1", "86401", "2147483648", "9".repeat(400), "0x3c", "#3c", "6 0", "+60", "060", "\uff16\uff10", "60s",
					"1m", "60.0", "6e1", "")
			.map((text) -> row("ttl", text, "NOT_A_TTL"));
		return Stream.concat(wrong, Stream.of(row("ttl", "0", "TTL_ZERO"), row("nsTtl", "-1", "NOT_A_TTL"),
				row("nsTtl", "86401", "NOT_A_TTL"), row("nsTtl", "060", "NOT_A_TTL")));
	}

	/**
	 * A name inside the cluster of exactly so many characters.
	 */
	static String longName(int length) {
		StringBuilder name = new StringBuilder("." + CLUSTER);
		while (name.length() < length) {
			int label = Math.min(60, length - name.length());
			name.insert(0, "a".repeat((label == length - name.length()) ? label : label - 1));
			if (name.length() < length) {
				name.insert(0, '.');
			}
		}
		return name.toString();
	}

	private static BadInput row(String field, String typed, String code) {
		return new BadInput(field, typed, code);
	}

	/**
	 * The path of the field in the definition.
	 */
	public String path() {
		return switch (this.field) {
			case "node" -> "nodes[0].name";
			case "ipv4", "ipv6" -> "nodes[0]." + this.field;
			default -> this.field;
		};
	}

	/**
	 * Where the problem is told: at the later one of two that are the same.
	 */
	public String toldAt() {
		return this.code.startsWith("DUPLICATE") ? path().replace("[0]", "[1]") : path();
	}

	/**
	 * A definition that is right but for this field, in the zone with this id.
	 */
	public ClusterInput input() {
		return input("Z1");
	}

	/**
	 * The same in another hosted zone of this name.
	 */
	public ClusterInput input(String zoneId) {
		NodeInput first = new NodeInput(in("node", "node1"), in("ipv4", "203.0.113.11"),
				this.field.equals("ipv6") ? this.typed : null, List.of());
		NodeInput second = new NodeInput("node2", "203.0.113.12", null, List.of());
		return new ClusterInput(zoneId, in("name", CLUSTER), List.of(first, second), in("ttl", "60"),
				this.field.equals("nsTtl") ? this.typed : null, null, List.of(), List.of(), true);
	}

	/**
	 * So many nodes with names and addresses of their own.
	 */
	public static List<NodeInput> nodes(int count) {
		return IntStream.rangeClosed(1, count)
			.mapToObj((at) -> new NodeInput("node" + at, "203.0.113." + at, null, List.of()))
			.toList();
	}

	private String in(String name, String right) {
		return this.field.equals(name) ? this.typed : right;
	}

	@Override
	public String toString() {
		String shown = (this.typed.length() > 40) ? this.typed.substring(0, 40) + "…" : this.typed;
		return this.field + " " + dev.signpost.dns.DnsText.printable(shown) + " is " + this.code;
	}

}
