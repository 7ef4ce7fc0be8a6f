package dev.signpost.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterDefinition.Endpoint;
import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.cluster.ClusterSamples;
import dev.signpost.diagnosis.Assignment;
import dev.signpost.diagnosis.Catalogue;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.EvidenceCollector;
import dev.signpost.diagnosis.EvidenceFile;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.Machine;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Verdict;
import dev.signpost.diagnosis.ZoneFacts;
import dev.signpost.dns.AddressPolicy;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.Network;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.RecordType;
import dev.signpost.dns.Ttl;
import dev.signpost.dns.ZoneEntry;
import dev.signpost.dns.ZoneSnapshot;
import dev.signpost.lookup.Nameserver;
import dev.signpost.lookup.Nameserver.Care;
import dev.signpost.lookup.StartingPoints;
import dev.signpost.lookup.TargetPolicy;
import dev.signpost.lookup.wire.Connects;
import dev.signpost.lookup.wire.Limits;
import dev.signpost.lookup.wire.WireLookup;
import dev.signpost.zone.HostedZone;

/**
 * The engine alone, collector and catalogue, in front of a {@link SmallInternet}.
 */
final class Engine implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	/**
	 * A few servers stand for those of all clusters, so none is asked slowly; but no more
	 * is in flight than their sockets have room for.
	 */
	private static final Limits LIMITS = new Limits(Integer.getInteger("inFlight", 400), 100, 100_000_000);

	private static final String LOOPBACK = "127.0.0.0/8";

	private final WireLookup lookup;

	private final EvidenceCollector collector;

	Engine(SmallInternet internet) {
		Network loopback = Network.parse(LOOPBACK).orElseThrow();
		this.lookup = WireLookup.start(internet.view(), PATIENCE, LIMITS);
		this.collector = new EvidenceCollector(this.lookup, new Connects(internet.view(), PATIENCE), starts(),
				new TargetPolicy(new AddressPolicy(false, List.of(loopback)), List.of(loopback), Set.of()),
				Duration.ofSeconds(5), Clock.systemUTC());
	}

	EvidenceFile collect(int cluster) {
		return this.collector.collect(assignment(cluster));
	}

	static Verdict judge(EvidenceFile file) {
		Evidence evidence = Evidence.of(file);
		List<Finding> findings = Catalogue.whole().judge(evidence);
		return Catalogue.whole().verdict(evidence, findings);
	}

	/** Datagrams and connections so far. */
	long sent() {
		return this.lookup.sent();
	}

	@Override
	public void close() {
		this.lookup.close();
	}

	private static Assignment assignment(int cluster) {
		ClusterDefinition definition = definition(SmallZones.cluster(cluster));
		return new Assignment(definition, false, List.of(LOOPBACK), new Machine(List.of(), List.of(), 30, 10, false),
				parents(), CompletableFuture.completedFuture(facts(definition)), null, null, null);
	}

	private static ClusterDefinition definition(String name) {
		Node[] nodes = IntStream.rangeClosed(1, SmallZones.NODES)
			.mapToObj((i) -> ClusterSamples.node("node" + i + "." + name, SmallZones.node(i)))
			.toArray(Node[]::new);
		return SampleWorld.withEndpoints(ClusterSamples.cluster(name, nodes),
				new Endpoint(DnsName.of("redis-12000." + name), SmallInternet.DATABASE, false));
	}

	private static Map<DnsName, IpAddress> parents() {
		return IntStream.rangeClosed(1, SmallZones.PARENTS.size())
			.boxed()
			.collect(Collectors.toMap((i) -> DnsName.of("ns" + i + ".dns.example"),
					(i) -> IpAddress.of(SmallZones.PARENTS.get(i - 1))));
	}

	private static ZoneFacts facts(ClusterDefinition definition) {
		HostedZone hosted = new HostedZone(definition.zone(), 12, null,
				parents().keySet().stream().map(DnsName::text).sorted().toList(), null);
		ZoneSnapshot snapshot = new ZoneSnapshot(definition.zone(), definition.scope(List.of()), Instant.now(),
				held(definition).stream().<ZoneEntry>map(ZoneEntry.Plain::new).toList());
		return new ZoneFacts.Known(hosted, List.of(), List.of(), snapshot, List.of(),
				new ZoneFacts.LastChange(7, "LIVE", Instant.now().minusSeconds(3_600), false));
	}

	private static List<RecordSet> held(ClusterDefinition definition) {
		Ttl ttl = new Ttl(60);
		List<RecordSet> sets = new ArrayList<>();
		sets.add(new RecordSet(definition.name(), RecordType.NS, ttl,
				definition.nodes().stream().map((node) -> node.name().absolute()).toList()));
		definition.nodes()
			.forEach((node) -> sets.add(new RecordSet(node.name(), RecordType.A, ttl,
					node.addresses().stream().map(IpAddress::text).toList())));
		return sets;
	}

	private static StartingPoints starts() {
		return new StartingPoints() {

			@Override
			public List<Nameserver> roots() {
				return List.of(new Nameserver("a.root.example", IpAddress.of(SmallZones.ROOT), Care.ORDINARY));
			}

			@Override
			public List<Nameserver> resolvers() {
				return List
					.of(new Nameserver(SmallInternet.RESOLVER, IpAddress.of(SmallInternet.RESOLVER), Care.ORDINARY));
			}

		};
	}

}
