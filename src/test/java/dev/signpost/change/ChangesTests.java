package dev.signpost.change;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.signpost.cluster.Cluster;
import dev.signpost.cluster.Clusters;
import dev.signpost.cluster.ClusterStanding.Delegation;
import dev.signpost.database.OnBothDatabases;
import dev.signpost.dns.RecordChange;
import dev.signpost.dns.RecordSet;
import dev.signpost.history.Actor;
import dev.signpost.history.Actors;
import dev.signpost.plan.Guard;
import dev.signpost.plan.Intent;
import dev.signpost.web.SignpostProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@OnBothDatabases
@SpringBootTest(classes = ChangesTests.Modules.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "signpost.sandbox.pending=0ms", "signpost.route53.calls-per-second=50",
				"signpost.route53.burst=500", "signpost.change.first-look=20ms", "signpost.change.slowest-look=50ms",
				"signpost.change.hold=100ms", "signpost.change.second-reading=20ms", "signpost.change.stranded=3s",
				"signpost.change.recovery=5m" })
class ChangesTests {

	@Autowired
	private Scene scene;

	@Autowired
	private ShiftedClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Journal journal;

	@Autowired
	private ChangeRunner runner;

	@AfterEach
	void mendEverything() {
		this.scene.noFaults();
		this.clock.right();
	}

	@Test
	void takesAPlanToTheZoneAndFollowsItUntilItIsLive() {
		Cluster cluster = this.scene.cluster("whole");
		SavedPlan plan = this.scene.plan(cluster);
		Change change = this.scene.applied(plan);
		assertThat(change.timeline()).extracting(Change.Moment::status)
			.containsExactly(ChangeStatus.INTENT, ChangeStatus.SUBMITTED, ChangeStatus.LIVE);
		assertThat(change.steps()).isEqualTo(plan.plan().steps());
		assertThat(change.route53ChangeId()).isNotBlank();
		assertThat(change.actorName()).isEqualTo("Maya Okafor");
		assertThat(this.scene.held(cluster)).hasSize(4)
			.allSatisfy((held) -> assertThat(held.changeNumber()).isEqualTo(change.number()));
		assertThat(this.scene.standing(cluster).delegation()).isEqualTo(Delegation.LIVE);
		assertThat(this.scene.deeds(cluster)).endsWith("change.intended", "change.submitted", "change.live");
		assertThat(this.scene.plan(cluster).plan().batch().isEmpty()).as("planning what was applied").isTrue();
	}

	@Test
	void joinsTheChangeToItsEntryOfTheHistory() {
		Cluster cluster = this.scene.cluster("joined");
		Change change = this.scene.applied(this.scene.plan(cluster));
		byte[] hash = this.jdbc
			.sql("select hash from history_entry where cluster_id = ? and action = 'change.intended'")
			.param(cluster.id().toString())
			.query(byte[].class)
			.single();
		assertThat(change.entryHash()).isEqualTo(java.util.HexFormat.of().formatHex(hash));
	}

	@Test
	void numbersChangesWithoutGaps() {
		Change first = this.scene.applied(this.scene.plan(this.scene.cluster("number-a")));
		Change second = this.scene.applied(this.scene.plan(this.scene.cluster("number-b")));
		assertThat(second.number()).isEqualTo(first.number() + 1);
	}

	@Test
	void hasNothingToDoWhereTheZoneSaysItAlready() {
		Cluster cluster = this.scene.cluster("again");
		this.scene.applied(this.scene.plan(cluster));
		assertThat(this.scene.apply(this.scene.plan(cluster))).isEqualTo(new ApplyOutcome.NothingToDo());
	}

	@Test
	void replacesWhatItHoldsAndKeepsTheRest() {
		Cluster cluster = this.scene.cluster("revised");
		Change first = this.scene.applied(this.scene.plan(cluster));
		Change second = this.scene.applied(this.scene.plan(this.scene.revised(cluster, "120")));
		assertThat(second.steps()).filteredOn(dev.signpost.plan.Step.Replace.class::isInstance).hasSize(3);
		assertThat(this.scene.held(cluster))
			.filteredOn((held) -> held.set().type().equals(dev.signpost.dns.RecordType.NS))
			.allSatisfy((held) -> assertThat(held.changeNumber()).isEqualTo(first.number()));
		assertThat(this.scene.held(cluster)).filteredOn((held) -> held.set().type().isAddress())
			.allSatisfy((held) -> assertThat(held.changeNumber()).isEqualTo(second.number()));
	}

	@Test
	void takesOutEverythingItHoldsAndNothingElse() {
		Cluster cluster = this.scene.cluster("removed");
		this.scene.applied(this.scene.plan(cluster));
		SavedPlan removal = this.scene.plan(cluster, Intent.REMOVE);
		assertThat(this.scene.apply(removal)).isInstanceOf(ApplyOutcome.Refused.class);
		Change change = this.scene.applied(removal, "removed.enterprise.example");
		assertThat(change.status()).isEqualTo(ChangeStatus.LIVE);
		assertThat(this.scene.held(cluster)).isEmpty();
		assertThat(this.scene.standing(cluster).delegation()).isEqualTo(Delegation.NONE);
	}

	@Test
	void sendsOneBatchHoweverOftenAPlanIsApplied() throws InterruptedException, ExecutionException {
		SavedPlan plan = this.scene.plan(this.scene.cluster("once"));
		int before = this.scene.batches();
		Set<ApplyOutcome> outcomes = inParallel(8, () -> this.scene.apply(plan));
		assertThat(outcomes).hasSize(1)
			.allSatisfy((outcome) -> assertThat(outcome).isInstanceOf(ApplyOutcome.Underway.class));
		long number = ((ApplyOutcome.Underway) outcomes.iterator().next()).changeNumber();
		assertThat(this.scene.ended(number).status()).isEqualTo(ChangeStatus.LIVE);
		assertThat(this.scene.apply(plan)).as("after success").isEqualTo(new ApplyOutcome.Underway(number));
		assertThat(this.scene.batches() - before).isEqualTo(1);
	}

	@Test
	void letsOneOfTwoAdminsWin() throws InterruptedException, ExecutionException {
		Cluster cluster = this.scene.cluster("two-admins");
		SavedPlan mine = this.scene.plan(cluster);
		SavedPlan yours = this.scene.plan(cluster);
		int before = this.scene.batches();
		Change won = this.scene.applied(mine);
		ApplyOutcome lost = this.scene.apply(yours);
		assertThat(won.status()).isEqualTo(ChangeStatus.LIVE);
		assertThat(lost).isInstanceOfSatisfying(ApplyOutcome.PlanMoved.class, (moved) -> {
			assertThat(moved.rows()).hasSize(4).allSatisfy((row) -> assertThat(row.saw()).isEmpty());
			assertThat(moved.rows()).allSatisfy((row) -> assertThat(row.live()).isEqualTo(row.wanted()));
		});
		assertThat(this.scene.batches() - before).isEqualTo(1);
		assertThat(this.scene.deeds(cluster)).endsWith("change.plan-moved");
	}

	@Test
	void keepsTheNamesOnHoldWhileAChangeIsNotSettled() {
		Cluster cluster = this.scene.cluster("on-hold");
		SavedPlan second = this.scene.plan(cluster);
		this.scene.pendingFor(600);
		long number = ((ApplyOutcome.Underway) this.scene.apply(this.scene.plan(cluster))).changeNumber();
		ApplyOutcome outcome = this.scene.apply(second);
		assertThat(outcome).isEqualTo(new ApplyOutcome.NamesOnHold(number));
		assertThat(this.scene.standing(cluster).delegation()).isEqualTo(Delegation.UNKNOWN);
		assertThat(this.scene.ended(number).status()).isEqualTo(ChangeStatus.LIVE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "node1.%s A 203.0.113.99", "node1.%s CNAME elsewhere.example.",
			"%s NS ns.elsewhere.example.", "%s TXT \"v=spf1 -all\"", "deep.below.%s TXT \"hidden\"",
			"node2.%s AAAA 2001:db8::9", "%s MX 10 mail.elsewhere.example." })
	void sendsNothingWhenAStrangersRecordAppearsAfterThePlan(String line) {
		String label = "moved-" + Integer.toHexString(line.hashCode());
		Cluster cluster = this.scene.cluster(label);
		SavedPlan plan = this.scene.plan(cluster);
		String[] parts = line.formatted(label + ".enterprise.example").split(" ", 3);
		this.scene.outsiderCreates(Scene.set(parts[0], parts[1], 300, parts[2]));
		int before = this.scene.batches();
		assertThat(this.scene.apply(plan)).isInstanceOfSatisfying(ApplyOutcome.PlanMoved.class,
				(moved) -> assertThat(moved.rows()).singleElement()
					.satisfies((row) -> assertThat(row.live()).containsExactly("300 " + parts[1] + " " + parts[2])));
		assertThat(this.scene.batches()).isEqualTo(before);
		assertThat(this.scene.held(cluster)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "update change_plan set plan = replace(plan, '203.0.113.11', '203.0.113.66') where id = ?",
			"update change_plan set definition = replace(definition, '203.0.113.11', '203.0.113.66') where id = ?",
			"update change_plan set definition = definition || ' ' where id = ?",
			"update change_plan set fingerprint = '%0' where id = ?",
			"update change_plan set author = 'p-mallory' where id = ?",
			"update change_plan set zone_record_sets = 1 where id = ?",
			"update change_plan set created_at = created_at - interval '1' hour where id = ?",
			"update change_plan set expires_at = expires_at + interval '1' day where id = ?",
			"update change_plan set cluster_id = '00000000-0000-0000-0000-000000000000' where id = ?",
			"update change_plan set used_by = 1 where id = ?" })
	void refusesAPlanThatWasAlteredInTheDatabase(String statement) {
		this.scene.applied(this.scene.plan(this.scene.cluster("first-" + Integer.toHexString(statement.hashCode()))));
		SavedPlan plan = this.scene.plan(this.scene.cluster("altered-" + Integer.toHexString(statement.hashCode())));
		int before = this.scene.batches();
		int altered = this.jdbc.sql(statement.replace("%0", "0".repeat(64))).param(plan.id().toString()).update();
		assertThat(altered).isEqualTo(1);
		assertThat(this.scene.apply(plan)).isEqualTo(new ApplyOutcome.NotThisPlan());
		assertThat(this.scene.batches()).isEqualTo(before);
		assertThat(this.jdbc.sql("select count(*) from history_entry where action = ? and subject = ?")
			.params("change.plan-altered", plan.id().toString())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void refusesAPlanThatIsTooOld() {
		SavedPlan plan = this.scene.plan(this.scene.cluster("old"));
		this.clock.forward(Duration.ofMinutes(30));
		assertThat(this.scene.apply(plan)).isInstanceOf(ApplyOutcome.Expired.class);
	}

	@Test
	void refusesAPlanOfADefinitionThatWasSavedAgain() {
		Cluster cluster = this.scene.cluster("redefined");
		SavedPlan plan = this.scene.plan(cluster);
		this.scene.revised(cluster, "90");
		assertThat(this.scene.apply(plan)).isInstanceOf(ApplyOutcome.DefinitionChanged.class);
	}

	@Test
	void writesNoIntentForAClusterThatWasRetiredMeanwhile() {
		Cluster cluster = this.scene.cluster("retired");
		SavedPlan plan = this.scene.plan(cluster);
		assertThat(this.scene.retire(cluster)).isEqualTo(new Clusters.RetireOutcome.Retired());
		assertThat(this.journal.prepare(plan, Actor.SYSTEM, null, 1)).isEmpty();
		assertThat(this.scene.deeds(cluster)).endsWith("cluster.retired");
	}

	@Test
	void neverBothRetiresAndAppliesAtTheSameMoment() throws InterruptedException, ExecutionException {
		for (int round = 0; round < 6; round++) {
			Cluster cluster = this.scene.cluster("race-" + round);
			SavedPlan plan = this.scene.plan(cluster);
			AtomicInteger turn = new AtomicInteger();
			ChangesTests
				.<Object>inParallel(2,
						() -> (turn.getAndIncrement() == 0) ? this.scene.apply(plan) : this.scene.retire(cluster))
				.stream()
				.filter(ApplyOutcome.Underway.class::isInstance)
				.forEach((outcome) -> this.scene.ended(((ApplyOutcome.Underway) outcome).changeNumber()));
			List<String> deeds = this.scene.deeds(cluster);
			assertThat(deeds.contains("cluster.retired")).as("%s", deeds)
				.isNotEqualTo(deeds.contains("change.intended"));
		}
	}

	@Test
	void asksForTheConsentThatAGuardWants() {
		SavedPlan plan = this.scene.plan(this.scene.clusterOfOneNode("one-node"));
		assertThat(this.scene.apply(plan, "yes")).isInstanceOfSatisfying(ApplyOutcome.Refused.class,
				(refused) -> assertThat(refused.guards()).extracting(Guard::code)
					.containsExactly(Guard.Code.SINGLE_NODE));
		assertThat(this.scene.applied(plan, "one node").status()).isEqualTo(ChangeStatus.LIVE);
	}

	@Test
	void takesAReasonOfFiveHundredCharactersAndNoMore() {
		SavedPlan plan = this.scene.plan(this.scene.cluster("reason"));
		assertThat(this.scene.apply(plan, "x".repeat(501), new String[0])).isInstanceOf(ApplyOutcome.BadReason.class);
		assertThat(this.scene.apply(plan, "one\ntwo", new String[0])).isInstanceOf(ApplyOutcome.BadReason.class);
		assertThat(this.scene.apply(plan, "a\u202eb", new String[0])).isInstanceOf(ApplyOutcome.BadReason.class);
		String longest = "\ud83e\udea7".repeat(500);
		ApplyOutcome taken = this.scene.apply(plan, longest, new String[0]);
		assertThat(this.scene.ended(((ApplyOutcome.Underway) taken).changeNumber()).reason()).isEqualTo(longest);
	}

	@Test
	void sendsNothingThatItCannotRecord() {
		SavedPlan plan = this.scene.plan(this.scene.cluster("unrecorded"));
		int before = this.scene.batches();
		this.jdbc.sql("alter table history_entry rename to history_entry_away").update();
		try {
			assertThat(this.scene.apply(plan)).isEqualTo(new ApplyOutcome.NotRecorded());
		}
		finally {
			this.jdbc.sql("alter table history_entry_away rename to history_entry").update();
		}
		assertThat(this.scene.batches()).isEqualTo(before);
		assertThat(this.scene.applied(plan).status()).as("the same plan afterwards").isEqualTo(ChangeStatus.LIVE);
	}

	@Test
	void findsOutByReadingThatASwallowedAnswerWasAYes() {
		Cluster cluster = this.scene.cluster("swallowed");
		SavedPlan plan = this.scene.plan(cluster);
		int before = this.scene.batches();
		this.scene.swallowTheNextAnswer();
		Change change = this.scene.applied(plan);
		assertThat(change.timeline()).extracting(Change.Moment::status)
			.containsExactly(ChangeStatus.INTENT, ChangeStatus.UNKNOWN, ChangeStatus.SUBMITTED, ChangeStatus.LIVE);
		assertThat(change.route53ChangeId()).isNull();
		assertThat(this.scene.held(cluster)).hasSize(4);
		assertThat(this.scene.batches() - before).isEqualTo(1);
	}

	@Test
	void findsOutByReadingThatALostWriteDidNotHappen() {
		Cluster cluster = this.scene.cluster("dropped");
		SavedPlan plan = this.scene.plan(cluster);
		this.scene.dropTheNextWrite();
		Change change = this.scene.applied(plan);
		assertThat(change.timeline()).extracting(Change.Moment::status)
			.containsExactly(ChangeStatus.INTENT, ChangeStatus.UNKNOWN, ChangeStatus.NOT_SENT);
		assertThat(this.scene.held(cluster)).isEmpty();
		assertThat(this.scene.applied(this.scene.plan(cluster)).status()).isEqualTo(ChangeStatus.LIVE);
	}

	@Test
	void ridesOutThrottling() {
		SavedPlan plan = this.scene.plan(this.scene.cluster("throttled"));
		this.scene.throttleTheNextWrites(1);
		assertThat(this.scene.applied(plan).timeline()).extracting(Change.Moment::status)
			.containsExactly(ChangeStatus.INTENT, ChangeStatus.SUBMITTED, ChangeStatus.LIVE);
	}

	@Test
	void saysWhatRoute53Refused() {
		Cluster cluster = this.scene.cluster("denied");
		SavedPlan plan = this.scene.plan(cluster);
		this.scene.denyWrites();
		Change change = this.scene.applied(plan);
		assertThat(change.status()).isIn(ChangeStatus.REFUSED, ChangeStatus.NOT_SENT);
		assertThat(change.note()).isNotBlank();
		assertThat(this.scene.held(cluster)).isEmpty();
		assertThat(this.scene.standing(cluster).delegation()).isEqualTo(Delegation.NONE);
	}

	@Test
	void tellsOfAKeptRecordThatWasChangedMeanwhile() {
		Cluster cluster = this.scene.cluster("drifted");
		this.scene.applied(this.scene.plan(cluster));
		SavedPlan plan = this.scene.plan(this.scene.revised(cluster, "120"));
		this.scene.pendingFor(600);
		long number = ((ApplyOutcome.Underway) this.scene.apply(plan)).changeNumber();
		RecordSet ns = ns(cluster);
		awaitSubmitted(number);
		this.scene.outsider(new RecordChange.Replace(ns,
				Scene.set(ns.name().text(), "NS", 60, "node1.drifted.enterprise.example.", "ns.elsewhere.example.")));
		assertThat(this.scene.ended(number).status()).isEqualTo(ChangeStatus.LIVE);
		assertThat(this.scene.deeds(cluster)).endsWith("change.live", "drift.found");
		assertThat(this.scene.standing(cluster).delegation()).isEqualTo(Delegation.DRIFT);
	}

	private void awaitSubmitted(long number) {
		while (this.scene.change(number).status() == ChangeStatus.INTENT) {
			Thread.onSpinWait();
		}
	}

	private RecordSet ns(Cluster cluster) {
		return this.scene.held(cluster)
			.stream()
			.map((held) -> held.set())
			.filter((set) -> set.type().equals(dev.signpost.dns.RecordType.NS))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void settlesAnIntentThatADeadProcessNeverSent() {
		Cluster cluster = this.scene.cluster("never-sent");
		long number = intended(cluster);
		this.runner.pickUp();
		Change change = this.scene.ended(number);
		assertThat(change.timeline()).extracting(Change.Moment::status)
			.containsExactly(ChangeStatus.INTENT, ChangeStatus.UNKNOWN, ChangeStatus.NOT_SENT);
	}

	@Test
	void settlesAnIntentThatADeadProcessSent() {
		Cluster cluster = this.scene.cluster("sent");
		SavedPlan plan = this.scene.plan(cluster);
		long number = this.journal.prepare(plan, dev.signpost.history.Actor.SYSTEM, null, 1).orElseThrow();
		plan.plan().batch().changes().forEach(this.scene::outsider);
		int before = this.scene.batches();
		this.runner.pickUp();
		assertThat(this.scene.ended(number).status()).isEqualTo(ChangeStatus.LIVE);
		assertThat(this.scene.batches()).as("nothing is sent again").isEqualTo(before);
		assertThat(this.scene.held(cluster)).hasSize(4);
	}

	@Test
	void leavesAConflictToAPerson() {
		Cluster cluster = this.scene.cluster("conflict");
		long number = intended(cluster);
		this.scene.outsiderCreates(Scene.set("node1.conflict.enterprise.example", "A", 300, "203.0.113.99"));
		this.runner.pickUp();
		assertThat(this.scene.ended(number).status()).isEqualTo(ChangeStatus.CONFLICT);
		assertThat(this.scene.apply(this.scene.plan(cluster), "conflict.enterprise.example"))
			.isEqualTo(new ApplyOutcome.NamesOnHold(number));
		assertThat(this.journal.resolve(number, false, "I looked", dev.signpost.history.Actor.SYSTEM)).isTrue();
		assertThat(this.scene.change(number).status()).isEqualTo(ChangeStatus.NOT_SENT);
		assertThat(this.journal.resolve(number, true, "twice", dev.signpost.history.Actor.SYSTEM)).isFalse();
		assertThat(this.scene.deeds(cluster)).endsWith("change.conflict", "change.resolved");
		assertThat(this.scene.held(cluster)).isEmpty();
	}

	@Test
	void takesAPersonsWordThatAConflictHappened() {
		Cluster cluster = this.scene.cluster("conflict-yes");
		long number = intended(cluster);
		this.scene.outsiderCreates(Scene.set("node1.conflict-yes.enterprise.example", "A", 300, "203.0.113.99"));
		this.runner.pickUp();
		this.scene.ended(number);
		this.journal.resolve(number, true, "I looked", dev.signpost.history.Actor.SYSTEM);
		assertThat(this.scene.change(number).status()).isEqualTo(ChangeStatus.LIVE);
		assertThat(this.scene.held(cluster)).hasSize(4);
	}

	@Test
	void doesNotKnowAStrandedChangeAndFindsItInTheZone() {
		Cluster cluster = this.scene.cluster("stranded");
		SavedPlan plan = this.scene.plan(cluster);
		this.scene.strandChanges();
		long number = ((ApplyOutcome.Underway) this.scene.apply(plan)).changeNumber();
		assertThat(this.scene.ended(number).timeline()).extracting(Change.Moment::status)
			.startsWith(ChangeStatus.INTENT, ChangeStatus.SUBMITTED, ChangeStatus.UNKNOWN);
	}

	@Test
	void answersForManyClustersInTheSameNumberOfQueries() {
		assertThat(this.scene.standing(this.scene.cluster("never")).delegation()).isEqualTo(Delegation.NONE);
	}

	private long intended(Cluster cluster) {
		return this.journal.prepare(this.scene.plan(cluster), dev.signpost.history.Actor.SYSTEM, null, 1).orElseThrow();
	}

	private static <T> Set<T> inParallel(int times, Callable<T> work) throws InterruptedException, ExecutionException {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<T>> futures = threads.invokeAll(IntStream.range(0, times).mapToObj((time) -> work).toList());
			return futures.stream().map(ChangesTests::result).collect(Collectors.toSet());
		}
	}

	private static <T> T result(Future<T> future) {
		try {
			return future.get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The modules that a change goes through, down to the strict double, without pages
	 * and without anybody to sign in.
	 */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EnableConfigurationProperties(SignpostProperties.class)
	@EntityScan("dev.signpost")
	@EnableJpaRepositories(basePackages = { "dev.signpost.change", "dev.signpost.history", "dev.signpost.cluster" },
			nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
	@ComponentScan(basePackages = { "dev.signpost.change", "dev.signpost.history", "dev.signpost.cluster",
			"dev.signpost.zone", "dev.signpost.sandbox" },
			nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
			excludeFilters = { @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
					@ComponentScan.Filter(type = FilterType.REGEX,
							pattern = { "dev\\.signpost\\.\\w+\\.web\\..*", ".*Tests.*" }) })
	@Import(Scene.class)
	static class Modules {

		@Bean
		ShiftedClock clock() {
			return new ShiftedClock(Clock.systemUTC());
		}

		@Bean
		Actors actors() {
			return new Actors() {

				@Override
				public Actor current() {
					return new Actor("p-maya", "operator", "password", "192.0.2.10");
				}

				@Override
				public Map<String, String> names(Collection<String> ids) {
					return Map.of("p-maya", "Maya Okafor");
				}

			};
		}

	}

}
