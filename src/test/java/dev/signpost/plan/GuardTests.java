package dev.signpost.plan;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterSamples;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.Visibility;
import dev.signpost.dns.ZoneEntry;
import dev.signpost.dns.ZoneRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.signpost.cluster.ClusterSamples.cacheEu;
import static dev.signpost.cluster.ClusterSamples.cluster;
import static dev.signpost.cluster.ClusterSamples.node;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * For each guard one plan that only this guard refuses: without the guard nothing would
 * stop it. The last test holds this class against the list of codes.
 */
class GuardTests {

	private static final String NAME = "cache-eu.enterprise.example";

	@ParameterizedTest(name = "only {0} refuses its plan")
	@EnumSource
	void onlyThisGuardRefusesItsPlan(Guard.Code code) {
		assertThat(planRefusedBy(code).guards()).extracting(Guard::code).containsExactly(code);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("consents")
	void asksForExactlyTheConsentOfTheContract(Guard.Code code, @Nullable String consent) {
		assertThat(planRefusedBy(code).guards()).filteredOn((guard) -> guard.code() == code)
			.allSatisfy((guard) -> assertThat(guard.consent()).isEqualTo(consent))
			.allSatisfy((guard) -> assertThat(guard.blocking()).isEqualTo(consent == null));
	}

	@Test
	void nothingSpeaksAgainstAPlanForAnEmptyPlace() {
		assertThat(PlanSamples.createsFour().guards()).isEmpty();
	}

	private static Plan planRefusedBy(Guard.Code code) {
		return switch (code) {
			case OUTSIDE_ZONE -> delegating(with(node("node4.elsewhere.example", "203.0.113.14")));
			case IS_APEX -> delegating(with(node("enterprise.example", "203.0.113.14")));
			case CUT_ABOVE -> delegating(cluster("cache.eu.enterprise.example", twoNodes()),
					PlanSamples.plain("eu.enterprise.example 300 NS", "ns1.other.example."));
			case ZONE_FOR_CLUSTER -> besideAZoneOfItsName();
			case CNAME_IN_THE_WAY ->
				delegating(cacheEu(), PlanSamples.plain("node2." + NAME + " 300 CNAME", "www.enterprise.example."));
			case ROUTED_SET_IN_THE_WAY -> delegating(cacheEu(), PlanSamples.routed("node2." + NAME, "A", "blue"),
					PlanSamples.routed("node2." + NAME, "A", "green"));
			case ALIAS_IN_THE_WAY -> delegating(cacheEu(), PlanSamples.alias("node2." + NAME, "A"));
			case LEFTOVER_DS -> delegating(cacheEu(), PlanSamples.plain(NAME + " 300 DS", "12345 13 2 0A0B"));
			case PRIVATE_ZONE -> delegating(ClusterSamples.in(privately(), cacheEu()));
			case FOREIGN_RECORD -> delegating(cacheEu(), PlanSamples.plain("node2." + NAME + " 300 A", "198.51.100.7"));
			case HIDDEN_RECORDS -> delegating(cacheEu(), PlanSamples.plain("www." + NAME + " 300 A", "198.51.100.7"));
			case SINGLE_NODE -> delegating(cluster(NAME, node("node1." + NAME, "203.0.113.11")));
			case PRIVATE_ADDRESS -> delegating(with(node("node4." + NAME, "10.20.1.11")));
			case TOO_LARGE -> replacingWhatIsTooLarge();
			case REMOVES_DELEGATION -> Planner.removal(cacheEu(),
					PlanSamples.around(cacheEu(), live(), live().stream().map(ZoneEntry.Plain::set).toList()));
		};
	}

	private static Stream<org.junit.jupiter.params.provider.Arguments> consents() {
		return Arrays.stream(Guard.Code.values())
			.map((code) -> org.junit.jupiter.params.provider.Arguments.of(code, consent(code)));
	}

	private static @Nullable String consent(Guard.Code code) {
		return switch (code) {
			case OUTSIDE_ZONE, IS_APEX, CUT_ABOVE, ZONE_FOR_CLUSTER, CNAME_IN_THE_WAY, ROUTED_SET_IN_THE_WAY,
					ALIAS_IN_THE_WAY, LEFTOVER_DS, PRIVATE_ZONE, TOO_LARGE ->
				null;
			case FOREIGN_RECORD, HIDDEN_RECORDS, REMOVES_DELEGATION -> NAME;
			case SINGLE_NODE -> "one node";
			case PRIVATE_ADDRESS -> "private address";
		};
	}

	private static Plan delegating(ClusterDefinition cluster, ZoneEntry... entries) {
		return Planner.plan(cluster, PlanSamples.around(cluster, List.of(entries)));
	}

	private static Plan besideAZoneOfItsName() {
		ZoneRef twin = new ZoneRef("Z0B2", DnsName.of(NAME), Visibility.PUBLIC);
		Surroundings alone = PlanSamples.around(cacheEu(), List.of());
		return Planner.plan(cacheEu(), new Surroundings(alone.snapshot(), List.of(twin), alone.holdings()));
	}

	/** A set that Signpost once made, with more values than one set may have. */
	private static Plan replacingWhatIsTooLarge() {
		String[] many = IntStream.range(0, 401)
			.mapToObj((i) -> "203.0.%d.%d".formatted(i / 256, i % 256))
			.toArray(String[]::new);
		RecordSet held = PlanSamples.set("node2." + NAME + " 60 A", many);
		return Planner.plan(cacheEu(), PlanSamples.around(cacheEu(), PlanSamples.entries(held), List.of(held)));
	}

	private static ClusterDefinition with(ClusterDefinition.Node node) {
		return cluster(NAME,
				Stream.concat(cacheEu().nodes().stream(), Stream.of(node)).toArray(ClusterDefinition.Node[]::new));
	}

	private static ClusterDefinition.Node[] twoNodes() {
		return new ClusterDefinition.Node[] { node("ns1.enterprise.example", "203.0.113.11"),
				node("ns2.enterprise.example", "203.0.113.12") };
	}

	private static ZoneRef privately() {
		return new ZoneRef(ClusterSamples.ZONE.id(), ClusterSamples.ZONE.apex(), Visibility.PRIVATE);
	}

	private static List<ZoneEntry.Plain> live() {
		return DesiredRecords.of(cacheEu()).stream().map(ZoneEntry.Plain::new).toList();
	}

}
