package dev.signpost.plan;

import java.util.List;
import java.util.Set;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterSamples;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.Visibility;
import dev.signpost.dns.ZoneEntry;
import dev.signpost.dns.ZoneRef;
import dev.signpost.dns.ZoneSnapshot;
import org.junit.jupiter.api.Test;

import static dev.signpost.cluster.ClusterSamples.cacheEu;
import static dev.signpost.cluster.ClusterSamples.cluster;
import static dev.signpost.cluster.ClusterSamples.node;
import static dev.signpost.plan.PlanSamples.around;
import static dev.signpost.plan.PlanSamples.entries;
import static dev.signpost.plan.PlanSamples.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PlannerTests {

	private static final String NAME = "cache-eu.enterprise.example";

	private static final RecordSet NODE1 = set("node1." + NAME + " 60 A", "203.0.113.11");

	@Test
	void createsTheDelegationAndAnAddressForEachNode() {
		assertThat(PlanSamples.createsFour().steps()).containsExactly(
				new Step.Create(
						set(NAME + " 60 NS", "node1." + NAME + ".", "node2." + NAME + ".", "node3." + NAME + ".")),
				new Step.Create(NODE1), new Step.Create(set("node2." + NAME + " 60 A", "203.0.113.12")),
				new Step.Create(set("node3." + NAME + " 60 A", "203.0.113.13")));
	}

	@Test
	void holdsWhatItWants() {
		assertThat(PlanSamples.createsFour().holdingsAfter()).isEqualTo(DesiredRecords.of(cacheEu()));
	}

	@Test
	void wantsBothFamiliesWithTheTtlOfTheNodesAndTheNsSetWithItsOwn() {
		ClusterDefinition cluster = ClusterSamples.lasting(30, 300,
				cluster(NAME, node("b." + NAME, "203.0.113.11", "2001:DB8::1"), node("a." + NAME, "2001:db8::2")));
		assertThat(DesiredRecords.of(cluster)).containsExactly(
				set(NAME + " 300 NS", "a." + NAME + ".", "b." + NAME + "."),
				set("a." + NAME + " 30 AAAA", "2001:db8::2"), set("b." + NAME + " 30 A", "203.0.113.11"),
				set("b." + NAME + " 30 AAAA", "2001:db8::1"));
		assertThat(DesiredRecords.keysOf(cluster)).extracting(Object::toString)
			.containsExactly(NAME + " NS", "a." + NAME + " AAAA", "b." + NAME + " A", "b." + NAME + " AAAA");
	}

	@Test
	void keepsWhatMeansTheSameHoweverItIsSpelt() {
		RecordSet spelt = set(NAME + " 60 NS", "NODE3." + NAME, "node1." + NAME, "node2." + NAME + ".");
		assertThat(planned(cacheEu(), entries(spelt), List.of(spelt)).steps()).contains(new Step.Keep(spelt));
	}

	@Test
	void replacesWhatItSetBeforeNamingItExactlyAsFound() {
		RecordSet found = set("node1." + NAME + " 300 A", "203.0.113.99");
		Plan plan = planned(cacheEu(), entries(found), List.of(found));
		assertThat(plan.steps()).contains(new Step.Replace(found, NODE1));
		assertThat(plan.guards()).isEmpty();
	}

	@Test
	void removesWhatItSetBeforeAndNobodyWantsAnyMore() {
		RecordSet old = set("node9." + NAME + " 60 A", "203.0.113.19");
		Plan plan = planned(cacheEu(), entries(old), List.of(old));
		assertThat(plan.steps()).contains(new Step.Remove(old)).hasSize(5);
		assertThat(plan.guards()).isEmpty();
	}

	@Test
	void forgetsWhatItSetBeforeAndIsGone() {
		RecordSet gone = set("node9." + NAME + " 60 A", "203.0.113.19");
		assertThat(planned(cacheEu(), List.of(), List.of(gone)).steps()).hasSize(4);
	}

	@Test
	void leavesAloneAnAliasWhereASetOfItsOwnOnceStood() {
		RecordSet old = set("node9." + NAME + " 60 A", "203.0.113.19");
		Plan plan = planned(cacheEu(), List.of(PlanSamples.alias("node9." + NAME, "A")), List.of(old));
		assertThat(plan.steps()).hasSize(4).noneMatch((step) -> step.key().equals(old.key()));
	}

	@Test
	void takesNoStepWhereAnAliasOrARoutedSetStands() {
		List<ZoneEntry> there = List.of(PlanSamples.alias("node1." + NAME, "A"), PlanSamples.routed(NAME, "NS", "x"));
		assertThat(planned(cacheEu(), there, List.of()).steps()).extracting((step) -> step.key().toString())
			.containsExactly("node2." + NAME + " A", "node3." + NAME + " A");
	}

	@Test
	void neverTouchesTheApexOrANameOutside() {
		ClusterDefinition cluster = cluster("enterprise.example", node("node1.elsewhere.example", "203.0.113.11"),
				node("node2.enterprise.example", "203.0.113.12"));
		Plan plan = planned(cluster, List.of(), List.of());
		assertThat(plan.batch().changes()).extracting((change) -> change.key().name().text())
			.containsExactly("node2.enterprise.example");
		assertThat(plan.guards()).extracting(Guard::code).containsExactly(Guard.Code.OUTSIDE_ZONE, Guard.Code.IS_APEX);
	}

	@Test
	void removesAllThatItSetAndHoldsNothingAfterwards() {
		List<RecordSet> live = DesiredRecords.of(cacheEu());
		RecordSet stranger = set("www." + NAME + " 60 A", "198.51.100.7");
		List<ZoneEntry> there = new java.util.ArrayList<>(entries(live.toArray(RecordSet[]::new)));
		there.addAll(entries(stranger));
		Plan plan = Planner.removal(cacheEu(), around(cacheEu(), there, live));
		assertThat(plan.intent()).isEqualTo(Intent.REMOVE);
		assertThat(plan.holdingsAfter()).isEmpty();
		assertThat(plan.steps()).containsExactlyElementsOf(live.stream().<Step>map(Step.Remove::new).toList());
		assertThat(plan.guards()).singleElement()
			.satisfies((guard) -> assertThat(guard.records()).hasSize(4)
				.contains("node1.cache-eu.enterprise.example 60 A 203.0.113.11"));
	}

	@Test
	void doesNotPlanFromWhatItHasNotRead() {
		Surroundings narrow = around(cacheEu(), List.of());
		ClusterDefinition wider = cluster(NAME, node("ns1.enterprise.example", "203.0.113.11"));
		assertThatIllegalStateException().isThrownBy(() -> Planner.plan(wider, narrow))
			.withMessageContaining("ns1.enterprise.example");
		List<RecordSet> held = List.of(set("ns1.enterprise.example 60 A", "203.0.113.11"));
		assertThatIllegalStateException()
			.isThrownBy(() -> Planner.removal(cacheEu(), new Surroundings(narrow.snapshot(), List.of(), held)));
	}

	@Test
	void doesNotPlanOneZoneFromAnother() {
		Surroundings around = around(cacheEu(), List.of());
		ZoneRef twin = new ZoneRef("Z0B2", DnsName.of("enterprise.example"), Visibility.PUBLIC);
		ZoneSnapshot other = new ZoneSnapshot(twin, around.snapshot().scope(), PlanSamples.READ_AT, List.of());
		assertThatIllegalStateException()
			.isThrownBy(() -> Planner.plan(cacheEu(), new Surroundings(other, List.of(), List.of())))
			.withMessageContaining("Z0B2");
	}

	@Test
	void standsUntilEachConsentIsGiven() {
		ClusterDefinition one = cluster(NAME, node("node1." + NAME, "10.20.1.11"));
		Plan plan = planned(one, List.of(PlanSamples.alias(NAME, "A")), List.of());
		assertThat(plan.standing(Set.of("one node", "nonsense"))).extracting(Guard::code)
			.containsExactly(Guard.Code.ALIAS_IN_THE_WAY, Guard.Code.PRIVATE_ADDRESS);
		assertThat(plan.standing(Set.of("one node", "private address"))).singleElement()
			.satisfies((guard) -> assertThat(guard.blocking()).isTrue());
	}

	private static Plan planned(ClusterDefinition cluster, List<? extends ZoneEntry> there, List<RecordSet> held) {
		return Planner.plan(cluster, around(cluster, there, held));
	}

}
