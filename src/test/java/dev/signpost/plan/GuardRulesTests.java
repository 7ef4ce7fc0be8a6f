package dev.signpost.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterDefinition.Audience;
import dev.signpost.cluster.ClusterSamples;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.Visibility;
import dev.signpost.dns.ZoneEntry;
import dev.signpost.dns.ZoneRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.signpost.cluster.ClusterSamples.cacheEu;
import static dev.signpost.cluster.ClusterSamples.cluster;
import static dev.signpost.cluster.ClusterSamples.node;
import static dev.signpost.plan.PlanSamples.alias;
import static dev.signpost.plan.PlanSamples.entries;
import static dev.signpost.plan.PlanSamples.plain;
import static dev.signpost.plan.PlanSamples.routed;
import static dev.signpost.plan.PlanSamples.set;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where each rule begins and ends, asked one by one.
 */
class GuardRulesTests {

	private static final String NAME = "cache-eu.enterprise.example";

	private static final ClusterDefinition OUTSIDE_NODES = cluster(NAME, node("ns1.enterprise.example", "203.0.113.11"),
			node("ns2.infra.enterprise.example", "203.0.113.12"));

	@Test
	void comparesZonesLabelByLabel() {
		ClusterDefinition evil = cluster("a.evilenterprise.example", node("enterprise.example.org", "203.0.113.11"),
				node("ns1.enterprise.example", "203.0.113.12"));
		assertThat(records(new OutsideZone(), draft(evil))).containsExactly("a.evilenterprise.example",
				"enterprise.example.org");
		assertThat(records(new OutsideZone(), draft(cacheEu()))).isEmpty();
	}

	@Test
	void saysOnlyOnceThatTheClusterIsTheZoneItself() {
		ClusterDefinition apex = cluster("enterprise.example", node("ns1.enterprise.example", "203.0.113.11"),
				node("ns2.enterprise.example", "203.0.113.12"));
		Draft draft = draft(apex, alias("enterprise.example", "A"), plain("enterprise.example 300 DS", "1 13 2 00"),
				plain("www.enterprise.example 300 A", "203.0.113.9"));
		assertThat(records(new IsApex(), draft)).containsExactly("enterprise.example");
		assertThat(new HiddenRecords().check(draft)).isEmpty();
		assertThat(new AliasInTheWay().check(draft)).isEmpty();
		assertThat(new ForeignRecord().check(draft)).isEmpty();
		assertThat(new CutAbove().check(draft)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "ns1.enterprise.example", "infra.enterprise.example", "ns2.infra.enterprise.example" })
	void seesACutAboveANodeOutsideTheCluster(String cut) {
		assertThat(records(new CutAbove(), draft(OUTSIDE_NODES, plain(cut + " 300 NS", "ns1.other.example."))))
			.containsExactly(cut + " 300 NS ns1.other.example.");
	}

	@Test
	void takesNoOtherNsSetForACutAbove() {
		RecordSet former = set("infra.enterprise.example 60 NS", "ns1.enterprise.example.");
		Draft draft = draft(OUTSIDE_NODES,
				Stream.concat(entries(former).stream(),
						Stream.of(plain(NAME + " 300 NS", "ns1.other.example."),
								plain("deep." + NAME + " 300 NS", "ns1.other.example."),
								plain("ns1.enterprise.example 300 TXT", "\"x\"")))
					.toList(),
				List.of(former));
		assertThat(new CutAbove().check(draft)).isEmpty();
	}

	@Test
	void letsASetBeRemovedBelowACut() {
		RecordSet former = set("ns9.other.enterprise.example 60 A", "203.0.113.19");
		RecordSet cut = set("ns9.other.enterprise.example 60 NS", "ns1.other.example.");
		assertThat(new CutAbove().check(draft(cacheEu(), entries(former, cut), List.of(former)))).isEmpty();
	}

	@Test
	void doesNotTakeTheOwnZoneOrAnotherNameForAZoneOfTheCluster() {
		ZoneRef own = new ZoneRef(ClusterSamples.ZONE.id(), DnsName.of(NAME), Visibility.PUBLIC);
		ZoneRef other = new ZoneRef("Z0B2", DnsName.of("cache.enterprise.example"), Visibility.PUBLIC);
		ZoneRef twin = new ZoneRef("Z0C3", DnsName.of(NAME), Visibility.PUBLIC);
		ZoneRef inside = new ZoneRef("Z0D4", DnsName.of(NAME), Visibility.PRIVATE);
		assertThat(records(new ZoneForCluster(), beside(own, other))).isEmpty();
		assertThat(records(new ZoneForCluster(), beside(own, twin, inside))).containsExactly(NAME + " Z0C3 public",
				NAME + " Z0D4 private");
	}

	@Test
	void findsCnamesAtEachWantedNameAndNowhereElse() {
		Draft draft = draft(OUTSIDE_NODES, plain(NAME + " 300 CNAME", "a.example."),
				plain("ns1.enterprise.example 300 CNAME", "b.example."),
				plain("www." + NAME + " 300 CNAME", "c.example."),
				plain("infra.enterprise.example 300 CNAME", "d.example."));
		assertThat(records(new CnameInTheWay(), draft)).containsExactly(NAME + " 300 CNAME a.example.",
				"ns1.enterprise.example 300 CNAME b.example.");
		assertThat(records(new HiddenRecords(), draft)).containsExactly("www." + NAME + " 300 CNAME c.example.");
	}

	@Test
	void findsAliasesAndRoutedSetsOfAnyTypeAtEachWantedNameAndNowhereElse() {
		Draft draft = draft(OUTSIDE_NODES, alias(NAME, "A"), routed("ns1.enterprise.example", "TXT", "x"),
				alias("www." + NAME, "A"), routed("ftp." + NAME, "A", "y"),
				routed("infra.enterprise.example", "A", "z"));
		assertThat(records(new AliasInTheWay(), draft))
			.containsExactly(NAME + " A alias (AliasTarget.DNSName lb.example.)");
		assertThat(records(new RoutedSetInTheWay(), draft))
			.containsExactly("ns1.enterprise.example TXT routed set (SetIdentifier x, Weight 1)");
		assertThat(records(new HiddenRecords(), draft)).containsExactly(
				"ftp." + NAME + " A routed set (SetIdentifier y, Weight 1)",
				"www." + NAME + " A alias (AliasTarget.DNSName lb.example.)");
	}

	@Test
	void findsADsSetAtTheClusterOnly() {
		Draft draft = draft(cacheEu(), plain(NAME + " 300 DS", "1 13 2 00"),
				plain("node1." + NAME + " 300 DS", "2 13 2 00"));
		assertThat(records(new LeftoverDs(), draft)).containsExactly(NAME + " 300 DS 1 13 2 00");
		assertThat(records(new HiddenRecords(), draft)).containsExactly("node1." + NAME + " 300 DS 2 13 2 00");
	}

	@Test
	void letsAPrivateZoneServeAPrivateAudienceByConsent() {
		ZoneRef zone = new ZoneRef(ClusterSamples.ZONE.id(), ClusterSamples.ZONE.apex(), Visibility.PRIVATE);
		ClusterDefinition inside = ClusterSamples.to(Audience.PRIVATE, ClusterSamples.in(zone, cacheEu()));
		assertThat(new PrivateZone().check(draft(inside))).map(Guard::consent).contains("private");
		assertThat(new PrivateZone().check(draft(ClusterSamples.in(zone, cacheEu())))).map(Guard::blocking)
			.contains(true);
		assertThat(new PrivateZone().check(draft(cacheEu()))).isEmpty();
	}

	@Test
	void asksBeforeItTakesOverEvenWhatIsAsWanted() {
		ZoneEntry as = plain("node1." + NAME + " 60 A", "203.0.113.11");
		assertThat(records(new ForeignRecord(), draft(cacheEu(), as)))
			.containsExactly("node1." + NAME + " 60 A 203.0.113.11");
	}

	@Test
	void asksBeforeItChangesOrRemovesWhatSomebodyElseChanged() {
		RecordSet kept = set("node1." + NAME + " 60 A", "203.0.113.11");
		RecordSet gone = set("node9." + NAME + " 60 A", "203.0.113.19");
		RecordSet same = set("node8." + NAME + " 60 A", "203.0.113.18");
		Draft draft = draft(cacheEu(), List.of(plain("node1." + NAME + " 300 A", "203.0.113.11"),
				plain("node9." + NAME + " 60 A", "203.0.113.1"), plain("node8." + NAME + " 60 A", "203.0.113.18")),
				List.of(kept, gone, same));
		assertThat(records(new ForeignRecord(), draft)).containsExactly("node1." + NAME + " 300 A 203.0.113.11",
				"node9." + NAME + " 60 A 203.0.113.1");
		assertThat(new HiddenRecords().check(draft)).isEmpty();
	}

	@Test
	void listsAnAddressOfTheOtherFamilyBesideAnOutsideNode() {
		RecordSet former = set("ns2.infra.enterprise.example 60 AAAA", "2001:db8::1");
		Draft draft = draft(OUTSIDE_NODES,
				List.of(plain("ns1.enterprise.example 300 AAAA", "2001:db8::1"),
						plain("ns1.enterprise.example 300 TXT", "x"),
						plain("infra.enterprise.example 300 A", "203.0.113.1"), new ZoneEntry.Plain(former)),
				List.of(former));
		assertThat(records(new ForeignRecord(), draft)).containsExactly("ns1.enterprise.example 300 AAAA 2001:db8::1");
		Draft inside = draft(cacheEu(), plain("node1." + NAME + " 300 AAAA", "2001:db8::1"));
		assertThat(new ForeignRecord().check(inside)).isEmpty();
		assertThat(records(new HiddenRecords(), inside)).hasSize(1);
	}

	@Test
	void listsAllThatTheDelegationHides() {
		Draft draft = draft(OUTSIDE_NODES, plain(NAME + " 300 MX", "10 mail.example."),
				plain("*." + NAME + " 300 TXT", "\"x\""),
				plain("a.b." + NAME + " 300 NS", "ns1.other.example.", "ns2.other.example."),
				plain("ns1.enterprise.example 300 TXT", "\"y\""));
		assertThat(records(new HiddenRecords(), draft)).containsExactly(NAME + " 300 MX 10 mail.example.",
				"*." + NAME + " 300 TXT \"x\"", "a.b." + NAME + " 300 NS ns1.other.example., ns2.other.example.");
	}

	@Test
	void writesHiddenCharactersOut() {
		assertThat(records(new HiddenRecords(), draft(cacheEu(), plain("a." + NAME + " 300 TXT", "\u202Ex"))))
			.containsExactly("a." + NAME + " 300 TXT U+202Ex");
	}

	@Test
	void oneNodeIsOneNodeWhateverItsAddresses() {
		ClusterDefinition both = cluster(NAME, node("node1." + NAME, "203.0.113.11", "2001:db8::11"));
		assertThat(new SingleNode().check(draft(both))).isPresent();
		assertThat(new SingleNode().check(draft(OUTSIDE_NODES))).isEmpty();
	}

	@Test
	void listsAddressesThatTheInternetCannotReach() {
		ClusterDefinition some = cluster(NAME, node("node1." + NAME, "100.64.0.10", "fd00::1"),
				node("node2." + NAME, "203.0.113.12"));
		assertThat(records(new PrivateAddress(), draft(some))).containsExactly("node1." + NAME + " 60 A 100.64.0.10",
				"node1." + NAME + " 60 AAAA fd00::1");
		assertThat(new PrivateAddress().check(draft(ClusterSamples.to(Audience.PRIVATE, some)))).isEmpty();
		assertThat(new PrivateAddress().check(draft(cacheEu()))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "400, 400, 200, 1, false", "400, 400, 201, 1, true", "400, 0, 0, 80, false", "400, 1, 0, 80, true",
			"401, 0, 0, 1, true", "1, 0, 0, 32000, false", "1, 0, 0, 32001, true" })
	void countsElementsCharactersAndValues(int first, int second, int third, int length, boolean tooLarge) {
		List<RecordSet> held = Stream.of(many("a", first, length), many("b", second, length), many("c", third, length))
			.flatMap(Optional::stream)
			.toList();
		Surroundings around = PlanSamples.around(cacheEu(), entries(held.toArray(RecordSet[]::new)), held);
		Draft draft = new Draft(cacheEu(), around, Difference.of(List.of(), around));
		assertThat(new TooLarge().check(draft).isPresent()).isEqualTo(tooLarge);
	}

	@Test
	void saysHowLargeTheChangeIs() {
		RecordSet held = many("node1", 401, 11).orElseThrow();
		Draft draft = draft(cacheEu(), entries(held), List.of(held));
		assertThat(new TooLarge().check(draft).orElseThrow().sentence()).contains("407 values");
	}

	private static Optional<RecordSet> many(String label, int count, int length) {
		String[] values = IntStream.range(0, count).mapToObj((i) -> "1".repeat(length)).toArray(String[]::new);
		return (count == 0) ? Optional.empty() : Optional.of(set(label + "." + NAME + " 60 A", values));
	}

	private static List<String> records(GuardRule rule, Draft draft) {
		return rule.check(draft).map(Guard::records).orElse(List.of());
	}

	private static Draft beside(ZoneRef... zones) {
		Surroundings alone = PlanSamples.around(cacheEu(), List.of());
		Surroundings around = new Surroundings(alone.snapshot(), Arrays.asList(zones), List.of());
		return new Draft(cacheEu(), around, Difference.of(DesiredRecords.of(cacheEu()), around));
	}

	private static Draft draft(ClusterDefinition cluster, ZoneEntry... entries) {
		return draft(cluster, List.of(entries), List.of());
	}

	private static Draft draft(ClusterDefinition cluster, List<? extends ZoneEntry> entries, List<RecordSet> held) {
		Surroundings around = PlanSamples.around(cluster, entries, held);
		return new Draft(cluster, around, Difference.of(DesiredRecords.of(cluster), around));
	}

}
