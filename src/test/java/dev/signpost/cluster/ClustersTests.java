package dev.signpost.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import dev.signpost.access.Operators;
import dev.signpost.cluster.ClusterHealth.Shape;
import dev.signpost.cluster.Clusters.RetireOutcome;
import dev.signpost.cluster.KnownZones.Found;
import dev.signpost.database.OnBothDatabases;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.Visibility;
import dev.signpost.dns.ZoneRef;
import dev.signpost.web.FieldProblem;
import dev.signpost.web.KeysetPage;
import dev.signpost.web.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

@SpringBootTest
@OnBothDatabases
class ClustersTests {

	@Autowired
	private Clusters clusters;

	@Autowired
	private ClusterNeeds needs;

	@Autowired
	private JdbcClient jdbc;

	@MockitoBean
	private KnownZones zones;

	@MockitoBean
	private ClusterStanding standing;

	@BeforeEach
	void everyZoneExists() {
		Operators.act("maya");
		this.jdbc.sql("delete from cluster_node").update();
		this.jdbc.sql("delete from cluster").update();
		given(this.zones.find(anyString())).willAnswer((call) -> new Found.Zone(
				new ZoneRef(call.getArgument(0), DnsName.of(BadInput.ZONE), Visibility.PUBLIC)));
		given(this.standing.of(any())).willReturn(java.util.Map.of());
	}

	@AfterEach
	void nobodyActs() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void keepsADefinitionAsItWasRead() {
		Cluster saved = define("cluster", "Z1");
		assertThat(this.clusters.find(saved.id())).contains(saved);
		assertThat(saved.version()).isEqualTo(1);
		assertThat(saved.definition().nodes()).hasSize(3);
		assertThat(actions()).endsWith("cluster.defined");
	}

	@Test
	void refusesTheSameNameInTheSameZoneOnly() {
		Cluster first = define("cluster", "Z1");
		assertThat(this.clusters.define(input("cluster", "Z1", "60"))).isEqualTo(new SaveOutcome.NameTaken(first));
		assertThat(define("cluster", "Z2").id()).isNotEqualTo(first.id());
	}

	@Test
	void writesNothingWhenAFieldIsWrong() {
		int before = actions().size();
		assertThat(this.clusters.define(input("cluster", "Z1", "0"))).isInstanceOf(SaveOutcome.Invalid.class);
		assertThat(rows()).isZero();
		assertThat(actions()).hasSize(before);
	}

	@Test
	void asksForNoZoneWithAnImpossibleId() {
		assertThat(this.clusters.define(input("cluster", "../Z1", "60"))).isEqualTo(new SaveOutcome.Invalid(
				List.of(FieldProblem.of("zoneId", "NO_SUCH_ZONE", "There is no hosted zone with this id"))));
		then(this.zones).should(never()).find(any());
	}

	@Test
	void savesNothingWhileRoute53CannotBeAsked() {
		given(this.zones.find("Z1")).willReturn(new Found.NotKnown("Nothing answered"));
		assertThat(this.clusters.define(input("cluster", "Z1", "60")))
			.isEqualTo(new SaveOutcome.ZoneNotKnown("Nothing answered"));
		assertThat(rows()).isZero();
	}

	@Test
	void keepsBothSidesOfARevisionInTheHistory() {
		Cluster saved = define("cluster", "Z1");
		Cluster revised = saved(this.clusters.revise(saved.id(), 1, input("cluster", "Z1", "30")));
		assertThat(revised.version()).isEqualTo(2);
		assertThat(this.jdbc.sql("select base from history_entry order by sequence desc limit 1")
			.query(String.class)
			.single()).contains("\"ttl\":60");
		assertThat(this.jdbc.sql("select target from history_entry order by sequence desc limit 1")
			.query(String.class)
			.single()).contains("\"ttl\":30");
	}

	@Test
	void writesNothingWhenNothingWasChanged() {
		Cluster saved = define("cluster", "Z1");
		int before = actions().size();
		assertThat(saved(this.clusters.revise(saved.id(), 1, input("cluster", "Z1", "60")))).isEqualTo(saved);
		assertThat(actions()).hasSize(before);
	}

	@Test
	void neverChangesNameOrZone() {
		Cluster saved = define("cluster", "Z1");
		SaveOutcome outcome = this.clusters.revise(saved.id(), 1, input("other", "Z2", "60"));
		assertThat(outcome).isInstanceOfSatisfying(SaveOutcome.Invalid.class,
				(invalid) -> assertThat(invalid.problems()).extracting(FieldProblem::field)
					.containsExactly("zoneId", "name"));
	}

	@Test
	void showsTheSecondWhatTheFirstSaved() {
		Cluster saved = define("cluster", "Z1");
		Cluster first = saved(this.clusters.revise(saved.id(), 1, input("cluster", "Z1", "30")));
		SaveOutcome second = this.clusters.revise(saved.id(), 1, input("cluster", "Z1", "90"));
		assertThat(second).isInstanceOfSatisfying(SaveOutcome.ChangedMeanwhile.class, (changed) -> {
			assertThat(changed.now()).isEqualTo(first);
			assertThat(changed.yours().ttl().seconds()).isEqualTo(90);
		});
		assertThat(this.clusters.find(saved.id())).contains(first);
	}

	/**
	 * Two admins save at random moments, each on the version that they saw last: every
	 * save that was told to be saved is a version of its own, and none is lost.
	 */
	@Test
	void losesNoSaveOfTwoAdmins() throws InterruptedException, ExecutionException {
		long seed = new Random().nextLong();
		for (int round = 0; round < 20; round++) {
			Cluster start = define("cluster" + round, "Z1");
			Random random = new Random(seed + round);
			List<Cluster> saved = race(start, random.nextLong(), random.nextLong());
			assertThat(saved.stream().map(Cluster::version).sorted().toList()).as("seed %d, round %d", seed, round)
				.isEqualTo(java.util.stream.LongStream.rangeClosed(2, saved.size() + 1L).boxed().toList());
			assertThat(this.clusters.find(start.id()))
				.contains(saved.stream().max(java.util.Comparator.comparingLong(Cluster::version)).orElseThrow());
		}
	}

	private List<Cluster> race(Cluster start, long seed, long otherSeed)
			throws InterruptedException, ExecutionException {
		try (ExecutorService admins = Executors.newFixedThreadPool(2)) {
			Future<List<Cluster>> one = admins.submit(Operators.as("maya", () -> saves(start, new Random(seed), 1000)));
			Future<List<Cluster>> other = admins
				.submit(Operators.as("jonas", () -> saves(start, new Random(otherSeed), 2000)));
			List<Cluster> all = new ArrayList<>(one.get());
			all.addAll(other.get());
			return all;
		}
	}

	/** One admin: saves eight times, taking what another one saved as the new base. */
	private List<Cluster> saves(Cluster start, Random random, int base) {
		List<Cluster> saved = new ArrayList<>();
		Cluster seen = start;
		for (int at = 0; at < 8; at++) {
			if (random.nextBoolean()) {
				Thread.onSpinWait();
				seen = this.clusters.find(start.id()).orElseThrow();
			}
			ClusterInput input = input(start.definition().name().labels().getFirst(), "Z1",
					Integer.toString(base + at));
			switch (this.clusters.revise(start.id(), seen.version(), input)) {
				case SaveOutcome.Saved(Cluster cluster) -> {
					saved.add(cluster);
					seen = cluster;
				}
				case SaveOutcome.ChangedMeanwhile(ClusterDefinition yours, Cluster now) -> seen = now;
				case SaveOutcome.Invalid invalid -> throw new AssertionError(invalid);
				case SaveOutcome.NameTaken taken -> throw new AssertionError(taken);
				case SaveOutcome.ZoneNotKnown unknown -> throw new AssertionError(unknown);
			}
		}
		return saved;
	}

	@Test
	void definesANameOnceWhenTwoDoAtTheSameMoment() throws InterruptedException, ExecutionException {
		for (int round = 0; round < 20; round++) {
			String name = "race" + round;
			try (ExecutorService admins = Executors.newFixedThreadPool(2)) {
				Future<SaveOutcome> one = admins
					.submit(Operators.as("maya", () -> this.clusters.define(input(name, "Z1", "60"))));
				Future<SaveOutcome> other = admins
					.submit(Operators.as("maya", () -> this.clusters.define(input(name, "Z1", "60"))));
				assertThat(List.of(one.get(), other.get())).hasAtLeastOneElementOfType(SaveOutcome.Saved.class)
					.hasAtLeastOneElementOfType(SaveOutcome.NameTaken.class);
			}
		}
	}

	@Test
	void forgetsOnlyWhatIsNotDelegated() {
		Cluster saved = define("cluster", "Z1");
		given(this.standing.of(any())).willReturn(
				java.util.Map.of(saved.id(), new ClusterStanding.Standing(ClusterStanding.Delegation.LIVE, null)));
		assertThat(this.clusters.retire(saved.id())).isEqualTo(new RetireOutcome.StillDelegated());
		given(this.standing.of(any())).willReturn(java.util.Map.of());
		assertThat(this.clusters.retire(saved.id())).isEqualTo(new RetireOutcome.Retired());
		assertThat(this.clusters.find(saved.id())).isEmpty();
		assertThat(actions()).endsWith("cluster.retired");
		assertThatThrownBy(() -> this.clusters.retire(saved.id())).isInstanceOf(NotFound.class);
	}

	@Test
	void readsPageAfterPageByKey() {
		for (int at = 0; at < 7; at++) {
			define("cluster" + at, "Z1");
		}
		define("cluster3", "Z2");
		List<String> names = new ArrayList<>();
		String after = null;
		do {
			KeysetPage<Cluster> page = this.clusters.page(null, null, after, 3);
			page.items().forEach((cluster) -> names.add(cluster.definition().name().labels().getFirst()));
			after = page.next();
		}
		while (after != null);
		assertThat(names).containsExactly("cluster0", "cluster1", "cluster2", "cluster3", "cluster3", "cluster4",
				"cluster5", "cluster6");
	}

	@Test
	void findsByPartsOfNamesAndAddresses() {
		define("cache-eu", "Z1");
		define("sessions", "Z2");
		assertThat(found("CACHE", null)).containsExactly("cache-eu");
		assertThat(found("node2.sess", null)).containsExactly("sessions");
		assertThat(found("203.0.113.1", null)).containsExactly("cache-eu", "sessions");
		assertThat(found("203.0.113.1", "Z2")).containsExactly("sessions");
		assertThat(found("%", null)).isEmpty();
		assertThat(found("_", null)).isEmpty();
		assertThat(found("' OR 1=1--", null)).isEmpty();
		assertThat(found("\u0000", null)).isEmpty();
		assertThat(found("", "Z1\u0000")).isEmpty();
		assertThat(this.clusters.zones()).extracting(ZoneRef::id).containsExactly("Z1", "Z2");
	}

	@Test
	void showsTheWorstFirst() {
		for (String label : List.of("a", "b", "c", "d", "e")) {
			define(label, "Z1");
		}
		note("e", Shape.STOP);
		note("a", Shape.FINE);
		note("d", Shape.CARE);
		this.needs.note(ClusterId.random(), Shape.STOP);
		assertThat(worst(null, null)).containsExactly("e", "d", "b", "c", "a");
		assertThat(worst(Shape.NOT_CHECKED, null)).containsExactly("b", "c");
		String after = this.clusters.worstFirst(null, null, null, null, 2).next();
		assertThat(worst(null, after)).containsExactly("b", "c", "a");
		assertThatThrownBy(() -> worst(null, "9/b")).isInstanceOf(NotFound.class);
		assertThat(this.clusters.page("e.ent", null, null, 1).items().getFirst().version()).isEqualTo(1);
	}

	private void note(String label, Shape shape) {
		this.needs.note(this.clusters.page("node1." + label + ".", null, null, 1).items().getFirst().id(), shape);
	}

	private List<String> worst(Shape shape, String after) {
		return this.clusters.worstFirst(null, null, shape, after, 50)
			.items()
			.stream()
			.map((cluster) -> cluster.definition().name().labels().getFirst())
			.toList();
	}

	@Test
	void knowsNoPageThatItDidNotHandOut() {
		assertThatThrownBy(() -> this.clusters.page(null, null, "\u0000", 3)).isInstanceOf(NotFound.class);
	}

	private List<String> found(String query, String zone) {
		return this.clusters.page(query, zone, null, 50)
			.items()
			.stream()
			.map((cluster) -> cluster.definition().name().labels().getFirst())
			.toList();
	}

	private Cluster define(String label, String zone) {
		return saved(this.clusters.define(input(label, zone, "60")));
	}

	private static Cluster saved(SaveOutcome outcome) {
		assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
		return ((SaveOutcome.Saved) outcome).cluster();
	}

	private static ClusterInput input(String label, String zone, String ttl) {
		return new ClusterInput(zone, label + "." + BadInput.ZONE, BadInput.nodes(3), ttl, null, null, List.of(),
				List.of(), true);
	}

	private long rows() {
		return this.jdbc.sql("select count(*) from cluster").query(Long.class).single();
	}

	private List<String> actions() {
		return this.jdbc.sql("select action from history_entry order by sequence")
			.query(String.class)
			.list()
			.stream()
			.collect(Collectors.toList());
	}

}
