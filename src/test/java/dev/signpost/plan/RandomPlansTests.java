package dev.signpost.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordChange;
import dev.signpost.dns.RecordKey;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.ZoneEntry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds of every plan, in 10,000 random worlds for each sentence. A failure names
 * the seed of its world.
 */
class RandomPlansTests {

	@Test
	void neverTouchesANameThatIsNotTheClusters() {
		inEveryWorld((world, plan) -> {
			Set<RecordKey> ours = keys(
					Stream.concat(DesiredRecords.of(world.definition()).stream(), world.holdings().stream()));
			assertThat(plan.batch().changes()).extracting(RecordChange::key)
				.allMatch(ours::contains)
				.allMatch(world::reaches)
				.noneMatch(world::stranger);
		});
	}

	@Test
	void leavesExactlyTheWantedSetsAndEverythingElseUntouched() {
		inEveryWorld((world, plan) -> assertThat(meaning(plan.batch().applyTo(world.plain())))
			.isEqualTo(meaning(expected(world, DesiredRecords.of(world.definition())))));
	}

	@Test
	void removalLeavesExactlyWhatIsNotItsOwn() {
		inEveryWorld((world, plan) -> {
			Plan removal = Planner.removal(world.definition(), world.around());
			assertThat(removal.batch().applyTo(world.plain())).isEqualTo(expected(world, List.of()));
			assertThat(removal.batch().changes()).allMatch(RecordChange.Remove.class::isInstance);
		});
	}

	@Test
	void neverLeavesAnEmptySet() {
		inEveryWorld((world, plan) -> assertThat(plan.batch().applyTo(world.plain()))
			.allSatisfy((set) -> assertThat(set.values()).isNotEmpty()));
	}

	@Test
	void planningTheResultChangesNothing() {
		inEveryWorld((world, plan) -> {
			RandomWorld after = world.with(plan.batch().applyTo(world.plain()), plan.holdingsAfter());
			Plan again = Planner.plan(world.definition(), after.around());
			assertThat(again.batch().changes()).isEmpty();
			assertThat(again.steps()).allMatch(Step.Keep.class::isInstance);
			assertThat(again.guards()).extracting(Guard::code)
				.doesNotContain(Guard.Code.TOO_LARGE)
				.filteredOn(Guard.Code.FOREIGN_RECORD::equals)
				.hasSize(besideAnOutsideNode(world, after) ? 1 : 0);
		});
	}

	@Test
	void undoneReturnsTheZoneExactly() {
		inEveryWorld((world, plan) -> {
			List<RecordSet> after = plan.batch().applyTo(world.plain());
			assertThat(plan.batch().undone().applyTo(after)).isEqualTo(world.plain());
			assertThat(plan.batch().undone().undone()).isEqualTo(plan.batch());
		});
	}

	@Test
	void removalReturnsTheZoneWhereNothingForeignStood() {
		int[] tried = { 0 };
		inEveryWorld((world, plan) -> {
			RandomWorld fresh = world.with(withoutWanted(world), List.of());
			Plan made = Planner.plan(world.definition(), fresh.around());
			RandomWorld after = fresh.with(made.batch().applyTo(fresh.plain()), made.holdingsAfter());
			Plan removal = Planner.removal(world.definition(), after.around());
			assertThat(removal.batch().applyTo(after.plain())).isEqualTo(fresh.plain());
			tried[0] += made.batch().isEmpty() ? 0 : 1;
		});
		assertThat(tried[0]).isGreaterThan(RandomWorld.COUNT / 2);
	}

	@Test
	void asksBeforeItTakesOverWhatItDidNotSet() {
		inEveryWorld((world, plan) -> {
			boolean takesOver = plan.steps()
				.stream()
				.anyMatch((step) -> found(step).filter((set) -> !holds(world, set)).isPresent());
			boolean asks = plan.guards().stream().anyMatch((guard) -> guard.code() == Guard.Code.FOREIGN_RECORD);
			assertThat(asks).isEqualTo(takesOver || besideAnOutsideNode(world, world));
		});
	}

	@Test
	void everyEntryAtOrBelowTheClusterIsItsOwnOrListed() {
		inEveryWorld((world, plan) -> {
			DnsName cluster = world.definition().name();
			Set<RecordKey> ours = keys(
					Stream.concat(DesiredRecords.of(world.definition()).stream(), world.holdings().stream()));
			List<String> listed = plan.guards().stream().flatMap((guard) -> guard.records().stream()).toList();
			assertThat(plan.snapshot().within(cluster))
				.filteredOn((entry) -> cluster.isUnder(world.definition().zone().apex()))
				.filteredOn((entry) -> !(entry instanceof ZoneEntry.Plain && ours.contains(entry.key())))
				.allMatch((entry) -> listed.contains(Lines.of(entry)));
		});
	}

	@Test
	void thinksTheSameTwice() {
		inEveryWorld((world, plan) -> {
			assertThat(Planner.plan(world.definition(), world.around())).isEqualTo(plan);
			assertThat(PlanSamples.isGenuine(plan)).isTrue();
		});
	}

	private static void inEveryWorld(BiConsumer<RandomWorld, Plan> sentence) {
		for (long seed = 1; seed <= RandomWorld.COUNT; seed++) {
			RandomWorld world = RandomWorld.of(new Random(seed));
			try {
				sentence.accept(world, Planner.plan(world.definition(), world.around()));
			}
			catch (AssertionError | RuntimeException ex) {
				throw new AssertionError("seed " + seed + ": " + world, ex);
			}
		}
	}

	/** The zone with the wanted sets, without what was held, and else as it was. */
	private static List<RecordSet> expected(RandomWorld world, List<RecordSet> wanted) {
		Set<RecordKey> changed = keys(Stream.concat(wanted.stream(), world.holdings().stream()));
		Stream<RecordSet> others = world.plain()
			.stream()
			.filter((set) -> !changed.contains(set.key()) || !world.reaches(set.key()));
		Stream<RecordSet> ours = wanted.stream()
			.filter((set) -> world.reaches(set.key()) && !world.stranger(set.key()));
		return RandomWorld.sorted(Stream.concat(others, ours));
	}

	private static List<List<Object>> meaning(List<RecordSet> sets) {
		return sets.stream().map((set) -> List.<Object>of(set.key(), set.ttl(), set.normalisedValues())).toList();
	}

	private static List<RecordSet> withoutWanted(RandomWorld world) {
		Set<RecordKey> wanted = keys(DesiredRecords.of(world.definition()).stream());
		return world.plain()
			.stream()
			.filter((set) -> !wanted.contains(set.key()) || !world.reaches(set.key()))
			.toList();
	}

	private static boolean besideAnOutsideNode(RandomWorld world, RandomWorld now) {
		List<RecordSet> wanted = DesiredRecords.of(world.definition());
		Set<RecordKey> ours = keys(Stream.concat(wanted.stream(), now.holdings().stream()));
		return now.plain()
			.stream()
			.anyMatch((set) -> set.type().isAddress() && !ours.contains(set.key()) && world.reaches(set.key())
					&& !set.name().isWithin(world.definition().name())
					&& wanted.stream().anyMatch((one) -> one.name().equals(set.name())));
	}

	private static boolean holds(RandomWorld world, RecordSet found) {
		return world.holdings().stream().anyMatch(found::sameAs);
	}

	private static Optional<RecordSet> found(Step step) {
		return switch (step) {
			case Step.Create create -> Optional.empty();
			case Step.Replace(RecordSet found, RecordSet wanted) -> Optional.of(found);
			case Step.Remove(RecordSet found) -> Optional.of(found);
			case Step.Keep(RecordSet found) -> Optional.of(found);
		};
	}

	private static Set<RecordKey> keys(Stream<RecordSet> sets) {
		return new HashSet<>(sets.map(RecordSet::key).toList());
	}

}
