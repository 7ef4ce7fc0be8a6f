package dev.signpost.plan;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterSamples;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordKey;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.RecordType;
import dev.signpost.dns.Ttl;
import dev.signpost.dns.ZoneEntry;
import dev.signpost.dns.ZoneSnapshot;

/**
 * Zones and plans that tests begin with.
 */
public final class PlanSamples {

	/** When all sample zones were read. */
	public static final Instant READ_AT = Instant.parse("2026-11-23T14:00:00Z");

	private PlanSamples() {
	}

	/**
	 * The plan that creates the four records of {@link ClusterSamples#cacheEu()}.
	 */
	public static Plan createsFour() {
		return Planner.plan(ClusterSamples.cacheEu(), around(ClusterSamples.cacheEu(), List.of()));
	}

	/**
	 * What surrounds a cluster when its zone holds these entries, besides its own NS and
	 * SOA sets, and nothing is held.
	 */
	public static Surroundings around(ClusterDefinition cluster, List<? extends ZoneEntry> entries) {
		return around(cluster, entries, List.of());
	}

	/**
	 * What surrounds a cluster when its zone holds these entries and these sets are held.
	 */
	public static Surroundings around(ClusterDefinition cluster, List<? extends ZoneEntry> entries,
			List<RecordSet> holdings) {
		var scope = cluster.scope(holdings.stream().map(RecordSet::key).toList());
		List<ZoneEntry> covered = Stream.concat(apex(cluster), entries.stream())
			.filter((entry) -> scope.covers(entry.key().name()))
			.toList();
		return new Surroundings(new ZoneSnapshot(cluster.zone(), scope, READ_AT, covered), List.of(), holdings);
	}

	/**
	 * An entry from text, for example {@code plain("a.example 60 A", "192.0.2.1")}.
	 */
	public static ZoneEntry.Plain plain(String nameTtlType, String... values) {
		return new ZoneEntry.Plain(set(nameTtlType, values));
	}

	/**
	 * A set from text, for example {@code set("a.example 60 A", "192.0.2.1")}.
	 */
	public static RecordSet set(String nameTtlType, String... values) {
		String[] parts = nameTtlType.split(" ");
		return new RecordSet(DnsName.of(parts[0]), new RecordType(parts[2]), new Ttl(Integer.parseInt(parts[1])),
				List.of(values));
	}

	/**
	 * An alias, for example {@code alias("a.example", "A")}.
	 */
	public static ZoneEntry.Foreign alias(String name, String type) {
		return new ZoneEntry.Foreign(new RecordKey(DnsName.of(name), new RecordType(type)), ZoneEntry.Shape.ALIAS,
				List.of("AliasTarget.DNSName lb.example."));
	}

	/**
	 * A member of a weighted group.
	 */
	public static ZoneEntry.Foreign routed(String name, String type, String identifier) {
		return new ZoneEntry.Foreign(new RecordKey(DnsName.of(name), new RecordType(type)), ZoneEntry.Shape.ROUTED,
				List.of("SetIdentifier " + identifier, "Weight 1"));
	}

	/**
	 * Sets as plain entries.
	 */
	public static List<ZoneEntry> entries(RecordSet... sets) {
		return Arrays.stream(sets).<ZoneEntry>map(ZoneEntry.Plain::new).toList();
	}

	private static Stream<ZoneEntry> apex(ClusterDefinition cluster) {
		String apex = cluster.zone().apex().text();
		return Stream.of(plain(apex + " 172800 NS", "ns-1.awsdns-01.example."),
				plain(apex + " 900 SOA", "ns-1.awsdns-01.example. hostmaster.example. 1 7200 900 1209600 86400"));
	}

	/** Whether the fingerprint is that of the other fields. */
	static boolean isGenuine(Plan plan) {
		return plan.fingerprint()
			.equals(Fingerprint.of(plan.intent(), plan.snapshot(), plan.batch(), plan.steps(), plan.guards(),
					plan.holdingsAfter()));
	}

}
