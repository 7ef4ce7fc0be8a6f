package dev.signpost.change;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterSamples;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.ReadScope;
import dev.signpost.dns.RecordKey;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.RecordType;
import dev.signpost.dns.ZoneEntry;
import dev.signpost.dns.ZoneSnapshot;
import dev.signpost.plan.Plan;
import dev.signpost.plan.Planner;
import dev.signpost.plan.Surroundings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlanJsonTests {

	private static final RecordSet HELD = Scene.set("node1.cache-eu.enterprise.example", "A", 300, "203.0.113.99");

	private static final RecordSet KEPT = Scene.set("node2.cache-eu.enterprise.example", "A", 60, "203.0.113.12");

	private static final RecordSet GONE = Scene.set("node9.cache-eu.enterprise.example", "A", 60, "203.0.113.19");

	private static final RecordSet TXT = Scene.set("x\\052y.cache-eu.enterprise.example", "TXT", 5,
			"\"a \\\"quoted\\\" text, \u00e4\"", "\"second\"");

	private static final ZoneEntry ALIAS = new ZoneEntry.Foreign(
			new RecordKey(DnsName.of("www.cache-eu.enterprise.example"), RecordType.A), ZoneEntry.Shape.ALIAS,
			List.of("dnsName lb.example.", "zone Z1"));

	@Test
	void readsBackEveryKindOfStepEntryAndGuard() {
		Plan plan = plan();
		assertThat(plan.steps()).extracting((step) -> step.getClass().getSimpleName())
			.contains("Create", "Replace", "Remove", "Keep");
		assertThat(plan.guards()).isNotEmpty();
		assertThat(PlanJson.read(PlanJson.write(plan), plan.fingerprint())).isEqualTo(plan);
	}

	@Test
	void writesTheSamePlanInTheSameBytes() {
		assertThat(PlanJson.write(plan())).isEqualTo(PlanJson.write(plan()));
	}

	@Test
	void writesNoPlanWhoseStepsAreNotItsBatch() {
		Plan plan = plan();
		Plan bent = new Plan(plan.intent(), plan.snapshot(), plan.batch(), plan.steps().subList(1, plan.steps().size()),
				plan.guards(), plan.holdingsAfter(), plan.fingerprint());
		assertThatThrownBy(() -> PlanJson.write(bent)).isInstanceOf(IllegalStateException.class);
	}

	@Test
	void readsBackADefinitionWithEverythingInIt() {
		ClusterDefinition full = new ClusterDefinition(DnsName.of("cache-eu.enterprise.example"), ClusterSamples.ZONE,
				new dev.signpost.dns.Ttl(60), new dev.signpost.dns.Ttl(300),
				List.of(new ClusterDefinition.Node(DnsName.of("node1.cache-eu.enterprise.example"),
						new IpAddress.V4("203.0.113.11"), new IpAddress.V6("2001:db8::11"),
						List.of(IpAddress.of("198.51.100.7"))),
						ClusterSamples.node("ns2.enterprise.example", "2001:db8::12")),
				ClusterDefinition.Audience.PRIVATE,
				List.of(new ClusterDefinition.Endpoint(DnsName.of("redis-12000.cache-eu.enterprise.example"), 12000,
						true)),
				List.of(IpAddress.of("198.51.100.53")), false);
		assertThat(DefinitionJson.read(DefinitionJson.write(full))).isEqualTo(full);
	}

	private static Plan plan() {
		ClusterDefinition cluster = ClusterSamples.cacheEu();
		List<RecordSet> held = List.of(HELD, KEPT, GONE);
		List<ZoneEntry> entries = List.of(new ZoneEntry.Plain(HELD), new ZoneEntry.Plain(KEPT),
				new ZoneEntry.Plain(GONE), new ZoneEntry.Plain(TXT), ALIAS);
		ReadScope scope = new ReadScope(cluster.name(), Set.of(DnsName.of("ns.enterprise.example")));
		ZoneSnapshot found = new ZoneSnapshot(ClusterSamples.ZONE, scope, Instant.parse("2026-11-23T14:02:11.123Z"),
				entries);
		return Planner.plan(cluster, new Surroundings(found, List.of(), held));
	}

}
