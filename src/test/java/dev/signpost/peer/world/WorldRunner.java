package dev.signpost.peer.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.Machine;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Verdict;
import dev.signpost.diagnosis.ZoneFacts;
import dev.signpost.dns.AddressPolicy;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.Network;
import dev.signpost.dns.ReadScope;
import dev.signpost.dns.ZoneEntry;
import dev.signpost.dns.ZoneSnapshot;
import dev.signpost.lookup.Nameserver;
import dev.signpost.lookup.Nameserver.Care;
import dev.signpost.lookup.NetworkView;
import dev.signpost.lookup.StartingPoints;
import dev.signpost.lookup.TargetPolicy;
import dev.signpost.lookup.wire.Connects;
import dev.signpost.lookup.wire.Limits;
import dev.signpost.lookup.wire.WireLookup;
import dev.signpost.zone.HostedZone;

/**
 * Runs in a network of its own: builds each world, diagnoses it, and prints one line for
 * it: name, verdict, causes, consequences, separated by tabs.
 */
final class WorldRunner {

	private static final String LOOPBACK = "127.0.0.0/8";

	private final EvidenceCollector collector;

	private WorldRunner(WireLookup lookup) {
		NetworkView everywhere = (address, port) -> Optional.of(new InetSocketAddress(inet(address), port));
		Network loopback = Network.parse(LOOPBACK).orElseThrow();
		this.collector = new EvidenceCollector(lookup, new Connects(everywhere, Duration.ofSeconds(2)), starts(),
				new TargetPolicy(new AddressPolicy(false, List.of(loopback)), List.of(loopback), Set.of()),
				Duration.ofSeconds(5), Clock.systemUTC());
	}

	/**
	 * @param args a folder, and optionally part of a scenario's name
	 */
	public static void main(String[] args) throws IOException {
		NetworkView everywhere = (address, port) -> Optional.of(new InetSocketAddress(inet(address), port));
		try (WireLookup lookup = WireLookup.start(everywhere, Duration.ofSeconds(2), Limits.ORDINARY);
				ServerSocket database = database()) {
			System.out.println("Databases answer on port " + database.getLocalPort());
			WorldRunner runner = new WorldRunner(lookup);
			int number = 0;
			for (Scenario scenario : Scenarios.all()) {
				if (args.length < 2 || scenario.name().contains(args[1])) {
					Path folder = Files.createDirectories(Path.of(args[0], "world" + number++));
					System.out.println("SCENARIO\t" + scenario.name() + "\t" + runner.run(scenario, folder));
				}
			}
		}
	}

	private String run(Scenario scenario, Path folder) throws IOException {
		RealWorld world = new RealWorld(folder, scenario.kind(), scenario.nodes());
		scenario.prepare().accept(world);
		try (world) {
			world.start().await();
			scenario.then().accept(world);
			Evidence evidence = Evidence.of(this.collector.collect(assignment(scenario, world)));
			List<Finding> findings = Catalogue.whole().judge(evidence);
			Verdict verdict = Catalogue.whole().verdict(evidence, findings);
			return verdict.code() + " " + verdict.severity() + "\t" + lines(findings, true) + "\t"
					+ lines(findings, false);
		}
	}

	private static String lines(List<Finding> findings, boolean leading) {
		return findings.stream()
			.filter((finding) -> finding.severity().needsAttention() && finding.leads() == leading)
			.map((finding) -> finding.check() + " " + finding.code()
					+ ((finding.node() != null) ? " " + finding.node() : ""))
			.sorted()
			.collect(Collectors.joining("; "));
	}

	private static Assignment assignment(Scenario scenario, RealWorld world) {
		ClusterDefinition definition = scenario.defined().apply(definition(scenario.nodes()));
		return new Assignment(definition, false, List.of(LOOPBACK), new Machine(List.of(), List.of(), 30, 10, false),
				parents(), CompletableFuture.completedFuture(facts(definition, world)), null, null, null);
	}

	private static ClusterDefinition definition(int nodes) {
		ClusterDefinition bare = ClusterSamples.cluster(RealWorld.CLUSTER,
				IntStream.rangeClosed(1, nodes)
					.mapToObj((i) -> ClusterSamples.node("node" + i + "." + RealWorld.CLUSTER, RealWorld.node(i)))
					.toArray(Node[]::new));
		return SampleWorld.withEndpoints(bare,
				new Endpoint(DnsName.of("redis-12000." + RealWorld.CLUSTER), 12_000, false));
	}

	private static Map<DnsName, IpAddress> parents() {
		return IntStream.rangeClosed(1, 4)
			.boxed()
			.collect(Collectors.toMap((i) -> DnsName.of("ns" + i + ".dns.example"),
					(i) -> IpAddress.of(RealWorld.PARENTS.get(i - 1))));
	}

	private static ZoneFacts facts(ClusterDefinition definition, RealWorld world) {
		HostedZone hosted = new HostedZone(definition.zone(), 12, null,
				IntStream.rangeClosed(1, 4).mapToObj((i) -> "ns" + i + ".dns.example").toList(), null);
		List<ZoneEntry> entries = world.held()
			.stream()
			.filter((set) -> set.name().isWithin(definition.name()))
			.<ZoneEntry>map(ZoneEntry.Plain::new)
			.toList();
		ReadScope scope = definition.scope(List.of());
		return new ZoneFacts.Known(hosted, List.of(), List.of(),
				new ZoneSnapshot(definition.zone(), scope, Instant.now(), entries), List.of(),
				new ZoneFacts.LastChange(7, "LIVE", Instant.now().minusSeconds(3_600), false));
	}

	private static StartingPoints starts() {
		return new StartingPoints() {

			@Override
			public List<Nameserver> roots() {
				return List.of(new Nameserver("a.root.example", IpAddress.of(RealWorld.ROOT), Care.ORDINARY));
			}

			@Override
			public List<Nameserver> resolvers() {
				return List.of(new Nameserver(RealWorld.RESOLVER, IpAddress.of(RealWorld.RESOLVER), Care.ORDINARY));
			}

		};
	}

	/** A database on every address that answers PING. */
	private static ServerSocket database() throws IOException {
		ServerSocket server = new ServerSocket();
		server.bind(new InetSocketAddress(12_000));
		Thread.ofVirtual().start(() -> {
			while (!server.isClosed()) {
				try (Socket client = server.accept()) {
					client.getOutputStream().write("+PONG\r\n".getBytes(StandardCharsets.US_ASCII));
				}
				catch (IOException ex) {
					// the test ends
				}
			}
		});
		return server;
	}

	private static InetAddress inet(IpAddress address) {
		try {
			return Objects.requireNonNull(InetAddress.getByAddress(address.octets()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
