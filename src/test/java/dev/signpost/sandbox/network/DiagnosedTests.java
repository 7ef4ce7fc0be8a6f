package dev.signpost.sandbox.network;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.diagnosis.Assignment;
import dev.signpost.diagnosis.Catalogue;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.EvidenceCollector;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.Machine;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.diagnosis.ZoneFacts;
import dev.signpost.dns.AddressPolicy;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.RecordType;
import dev.signpost.dns.Ttl;
import dev.signpost.dns.Visibility;
import dev.signpost.dns.ZoneEntry;
import dev.signpost.dns.ZoneRef;
import dev.signpost.dns.ZoneSnapshot;
import dev.signpost.lookup.Nameserver;
import dev.signpost.lookup.Nameserver.Care;
import dev.signpost.lookup.StartingPoints;
import dev.signpost.lookup.TargetPolicy;
import dev.signpost.lookup.wire.Connects;
import dev.signpost.lookup.wire.Limits;
import dev.signpost.lookup.wire.WireLookup;
import dev.signpost.sandbox.authority.Addresses;
import dev.signpost.sandbox.node.NodeFault;
import dev.signpost.sandbox.route53.SandboxSeed;
import dev.signpost.sandbox.route53.world.ZoneState;
import dev.signpost.zone.HostedZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The real engine asks the sandbox: what is well is not complained about, and what was
 * broken is what is told.
 */
class DiagnosedTests {

	private final TestTown town = new TestTown().delegated(3);

	private final WireLookup lookup = WireLookup.start(this.town.network, Duration.ofSeconds(2), Limits.ORDINARY);

	private final EvidenceCollector collector = new EvidenceCollector(this.lookup,
			new Connects(this.town.network, Duration.ofSeconds(2)), starts(),
			new TargetPolicy(new AddressPolicy(true, List.of()), List.of(), Set.of()), Duration.ofSeconds(5),
			Clock.systemUTC());

	@AfterEach
	void close() {
		this.lookup.close();
		this.town.close();
	}

	/** The verdict, and what leads to it with the node that it is about. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			NONE          | WORKING                |
			DOWN          | FAILED_OVER            | N1 NODE_SILENT node2
			FILTERED      | SOME_CLIENTS_FAIL      | E1 DATABASE_LEADS_TO_DEAD_NODE node2, N1 NODE_SILENT node2
			LAME          | NODE_ANSWERS_WRONGLY   | N4 NODE_REFUSES node2
			STALE_ADDRESS | NODES_DISAGREE         | C5 NODE_ADDRESSES_DIFFER node2
			WRONG_NAMES   | NODE_ANSWERS_WRONGLY   | N7 NODE_SERVES_ANOTHER_ZONE node2
			SLOW          | WORKING_SLOW           | N3 NODE_VERY_SLOW node2
			LOSSY         | WORKING_SLOW           | N19 SOME_LOST node2
			UDP_ONLY      | NEEDS_ATTENTION        | N2 TCP_SILENT node2
			TCP_ONLY      | WORKING_ONE_NODE_DOWN  | N1 NODE_TCP_ONLY node2
			TRUNCATING    | WORKING                |
			SERVFAIL      | NODE_ANSWERS_WRONGLY   | N4 NODE_FAILS node2
			RECURSIVE     | NODE_ANSWERS_WRONGLY   | N5 NODE_IS_IMPOSTOR node2
			""")
	void tellWhatWasBroken(NodeFault fault, VerdictCode verdict, @Nullable String causes) {
		this.town.definitions = List.of(definition());
		this.town.breakNode(2, fault);
		this.town.pass(Duration.ofSeconds(10));
		Evidence evidence = Evidence.of(this.collector.collect(assignment()));
		List<Finding> findings = Catalogue.whole().judge(evidence);
		assertThat(causes(findings)).isEqualTo((causes != null) ? List.of(causes.split(", ")) : List.of());
		assertThat(Catalogue.whole().verdict(evidence, findings).code()).isEqualTo(verdict);
	}

	private static List<String> causes(List<Finding> findings) {
		return findings.stream()
			.filter((finding) -> finding.severity().needsAttention() && finding.leads())
			.map((finding) -> finding.check() + " " + finding.code() + " " + finding.node())
			.sorted()
			.toList();
	}

	private Assignment assignment() {
		ClusterDefinition definition = definition();
		ZoneState zone = Objects.requireNonNull(this.town.ledger.world().zone(SandboxSeed.ENTERPRISE));
		List<String> servers = zone.zone().nameServers();
		Map<DnsName, IpAddress> parents = IntStream.range(0, 4)
			.boxed()
			.collect(
					Collectors.toMap((place) -> DnsName.of(servers.get(place)), (place) -> Addresses.ofZone(0, place)));
		return new Assignment(definition, true, List.of(), new Machine(List.of(), List.of(), 30, 10, false), parents,
				CompletableFuture.completedFuture(facts(definition, zone)), null, null, null);
	}

	private static ZoneFacts facts(ClusterDefinition definition, ZoneState zone) {
		List<ZoneEntry> entries = zone.sets()
			.values()
			.stream()
			.filter((set) -> set.name().text().endsWith(TestTown.CLUSTER + "."))
			.<ZoneEntry>map((set) -> new ZoneEntry.Plain(new RecordSet(DnsName.of(set.name().text()),
					new RecordType(set.type()), new Ttl(60), set.values())))
			.toList();
		return new ZoneFacts.Known(new HostedZone(definition.zone(), 12, null, zone.zone().nameServers(), null),
				List.of(), List.of(),
				new ZoneSnapshot(definition.zone(), definition.scope(List.of()), Instant.now(), entries), List.of(),
				new ZoneFacts.LastChange(7, "LIVE", Instant.now().minusSeconds(3600), false));
	}

	private static StartingPoints starts() {
		return new StartingPoints() {

			@Override
			public List<Nameserver> roots() {
				return List.of(new Nameserver("a.root-servers.example", Addresses.ROOTS.getFirst(), Care.ORDINARY),
						new Nameserver("b.root-servers.example", Addresses.ROOTS.getLast(), Care.ORDINARY));
			}

			@Override
			public List<Nameserver> resolvers() {
				return List.of(new Nameserver("192.0.2.53", Addresses.RESOLVER, Care.ORDINARY));
			}

		};
	}

	private static ClusterDefinition definition() {
		List<ClusterDefinition.Node> nodes = IntStream.rangeClosed(1, 3)
			.mapToObj((each) -> new ClusterDefinition.Node(DnsName.of("node" + each + "." + TestTown.CLUSTER),
					new IpAddress.V4("203.0.113." + each), null, List.of()))
			.toList();
		return new ClusterDefinition(DnsName.of(TestTown.CLUSTER),
				new ZoneRef(SandboxSeed.ENTERPRISE, DnsName.of("enterprise.example"), Visibility.PUBLIC), new Ttl(60),
				new Ttl(60), nodes, ClusterDefinition.Audience.INTERNET,
				List.of(new ClusterDefinition.Endpoint(DnsName.of("redis-12000." + TestTown.CLUSTER), 12000, false)),
				List.of(), true);
	}

}
