package dev.signpost.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterDefinition.Audience;
import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.cluster.ClusterSamples;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.ReadScope;
import dev.signpost.dns.RecordKey;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.RecordType;
import dev.signpost.dns.Ttl;
import dev.signpost.dns.Visibility;
import dev.signpost.dns.ZoneEntry;
import dev.signpost.dns.ZoneRef;
import dev.signpost.dns.ZoneSnapshot;

/**
 * A whole zone, a cluster in it (or nearly), and what Signpost believes to have set. Few
 * labels and few values, so that things meet.
 */
record RandomWorld(ClusterDefinition definition, List<RecordSet> plain, List<ZoneEntry.Foreign> foreign,
		List<RecordSet> holdings) {

	/** How many worlds a sentence is held against; fewer for each of many mutants. */
	static final int COUNT = Integer.getInteger("signpost.worlds", 10_000);

	private static final List<String> LABELS = List.of("a", "b", "n1", "n2", "ns-3");

	private static final List<String> TYPES = List.of("A", "A", "AAAA", "NS", "CNAME", "TXT", "DS", "MX");

	static RandomWorld of(Random random) {
		ClusterDefinition definition = definition(random);
		Map<RecordKey, RecordSet> plain = new LinkedHashMap<>();
		List<ZoneEntry.Foreign> foreign = new ArrayList<>();
		List<RecordSet> wanted = DesiredRecords.of(definition);
		for (int i = random.nextInt(8); i > 0; i--) {
			RecordSet set = set(random, name(random, definition.zone().apex().text()));
			plain.put(set.key(), set);
		}
		wanted.stream()
			.filter((set) -> random.nextInt(3) == 0)
			.forEach((set) -> plain.put(set.key(), like(random, set)));
		RecordSet servers = new RecordSet(definition.zone().apex(), RecordType.NS, new Ttl(172_800),
				List.of("ns-1.example."));
		plain.put(servers.key(), servers);
		List<RecordSet> holdings = holdings(random, definition, wanted, plain);
		plain.keySet().removeIf((key) -> {
			boolean alias = random.nextInt(12) == 0 && !key.name().equals(definition.zone().apex());
			if (alias) {
				ZoneEntry.Shape shape = random.nextBoolean() ? ZoneEntry.Shape.ALIAS : ZoneEntry.Shape.ROUTED;
				foreign.add(new ZoneEntry.Foreign(key, shape, List.of("x " + random.nextInt(9))));
			}
			return alias;
		});
		plain.keySet().removeIf((key) -> !key.name().isWithin(definition.zone().apex()));
		foreign.removeIf((entry) -> !entry.key().name().isWithin(definition.zone().apex()));
		return new RandomWorld(definition, sorted(plain.values().stream()), foreign, holdings);
	}

	/** The same cluster and strangers, when the plain sets and the holdings are these. */
	RandomWorld with(List<RecordSet> plain, List<RecordSet> holdings) {
		return new RandomWorld(this.definition, plain, this.foreign, holdings);
	}

	Surroundings around() {
		ReadScope scope = this.definition.scope(this.holdings.stream().map(RecordSet::key).toList());
		List<ZoneEntry> read = Stream
			.<ZoneEntry>concat(this.plain.stream().map(ZoneEntry.Plain::new), this.foreign.stream())
			.filter((entry) -> scope.covers(entry.key().name()))
			.toList();
		return new Surroundings(new ZoneSnapshot(this.definition.zone(), scope, PlanSamples.READ_AT, read), List.of(),
				this.holdings);
	}

	boolean stranger(RecordKey key) {
		return this.foreign.stream().anyMatch((entry) -> entry.key().equals(key));
	}

	boolean reaches(RecordKey key) {
		return key.name().isUnder(this.definition.zone().apex());
	}

	static List<RecordSet> sorted(Stream<RecordSet> sets) {
		return sets.sorted((one, other) -> one.key().compareTo(other.key())).toList();
	}

	private static List<RecordSet> holdings(Random random, ClusterDefinition definition, List<RecordSet> wanted,
			Map<RecordKey, RecordSet> plain) {
		Map<RecordKey, RecordSet> held = new LinkedHashMap<>();
		Stream.concat(wanted.stream(), plain.values().stream())
			.filter((set) -> set.type().isAddress() || set.type().equals(RecordType.NS))
			.filter((set) -> set.name().isUnder(definition.zone().apex()) && random.nextInt(3) == 0)
			.forEach((set) -> held.put(set.key(), like(random, set)));
		return List.copyOf(held.values());
	}

	private static ClusterDefinition definition(Random random) {
		String apex = random.nextBoolean() ? "z.example" : "a.b.example";
		ZoneRef zone = new ZoneRef("Z0A1", DnsName.of(apex),
				(random.nextInt(10) == 0) ? Visibility.PRIVATE : Visibility.PUBLIC);
		DnsName name = name(random, rarely(random) ? "other.example" : apex);
		Map<DnsName, Node> nodes = new LinkedHashMap<>();
		for (int i = 1 + random.nextInt(5); i > 0 || nodes.isEmpty(); i--) {
			DnsName node = name(random, random.nextInt(3) > 0 ? name.text() : rarely(random) ? "other.example" : apex);
			if (!node.equals(name)) {
				nodes.put(node, ClusterSamples.node(node.text(), addresses(random)));
			}
		}
		return new ClusterDefinition(name, zone, new Ttl(60), new Ttl(60 + random.nextInt(2)),
				List.copyOf(nodes.values()), random.nextBoolean() ? Audience.INTERNET : Audience.PRIVATE, List.of(),
				List.of(), true);
	}

	private static String[] addresses(Random random) {
		String ipv4 = "203.0.113." + random.nextInt(3);
		String ipv6 = "2001:db8::" + random.nextInt(3);
		return switch (random.nextInt(4)) {
			case 0 -> new String[] { ipv6 };
			case 1 -> new String[] { ipv4, ipv6 };
			default -> new String[] { ipv4 };
		};
	}

	private static DnsName name(Random random, String above) {
		StringBuilder name = new StringBuilder(above);
		for (int i = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(2); i > 0; i--) {
			name.insert(0, LABELS.get(random.nextInt(LABELS.size())) + ".");
		}
		return DnsName.of(name.toString());
	}

	private static RecordSet set(Random random, DnsName name) {
		RecordType type = new RecordType(TYPES.get(random.nextInt(TYPES.size())));
		return new RecordSet(name, type, new Ttl(60), List.of(value(random, type)));
	}

	/** The same set, or one that says the same in other words, or one that does not. */
	private static RecordSet like(Random random, RecordSet set) {
		return switch (random.nextInt(4)) {
			case 0 -> new RecordSet(set.name(), set.type(), new Ttl(300), set.values());
			case 1 -> new RecordSet(set.name(), set.type(), set.ttl(), List.of(value(random, set.type())));
			case 2 -> new RecordSet(set.name(), set.type(), set.ttl(),
					set.values().stream().map((value) -> spelt(set.type(), value)).toList().reversed());
			default -> set;
		};
	}

	private static String spelt(RecordType type, String value) {
		return type.equals(RecordType.NS) ? value.toUpperCase(java.util.Locale.ROOT)
				: value.replace("2001:db8::", "2001:DB8:0:0:0:0:0:");
	}

	private static String value(Random random, RecordType type) {
		return switch (type.name()) {
			case "A" -> "203.0.113." + random.nextInt(3);
			case "AAAA" -> "2001:db8::" + random.nextInt(3);
			case "NS", "CNAME" -> "ns" + random.nextInt(3) + ".example.";
			default -> "\"" + random.nextInt(3) + "\"";
		};
	}

	private static boolean rarely(Random random) {
		return random.nextInt(20) == 0;
	}

}
