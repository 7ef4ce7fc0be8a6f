package dev.signpost.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import dev.signpost.cluster.ClusterSamples;
import dev.signpost.dns.ChangeBatch;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.ReadScope;
import dev.signpost.dns.RecordChange;
import dev.signpost.dns.RecordKey;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.RecordType;
import dev.signpost.dns.Ttl;
import dev.signpost.dns.Visibility;
import dev.signpost.dns.ZoneEntry;
import dev.signpost.dns.ZoneRef;
import dev.signpost.dns.ZoneSnapshot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FingerprintTests {

	@Test
	void anyFieldThatChangesChangesIt() {
		for (long seed = 1; seed <= RandomWorld.COUNT; seed++) {
			Random random = new Random(seed);
			RandomWorld world = RandomWorld.of(random);
			Plan plan = Planner.plan(world.definition(), world.around());
			Plan altered = altered(plan, random);
			assertThat(PlanSamples.isGenuine(altered)).as("seed %s: %s", seed, altered).isFalse();
		}
	}

	@Test
	void doesNotDependOnTheMomentOfReading() {
		Plan plan = PlanSamples.createsFour();
		ZoneSnapshot then = plan.snapshot();
		ZoneSnapshot now = new ZoneSnapshot(then.zone(), then.scope(), Instant.EPOCH, then.entries());
		assertThat(PlanSamples.isGenuine(with(plan, now))).isTrue();
	}

	@Test
	void tellsWhereOneTextEndsAndTheNextBegins() {
		ZoneEntry.Foreign alias = PlanSamples.alias("a.enterprise.example", "A");
		assertThat(of(new ZoneEntry.Foreign(alias.key(), alias.shape(), List.of("ab", "c"))))
			.isNotEqualTo(of(new ZoneEntry.Foreign(alias.key(), alias.shape(), List.of("a", "bc"))))
			.isNotEqualTo(of(new ZoneEntry.Foreign(alias.key(), alias.shape(), List.of("abc"))));
	}

	/** Computed outside the JVM, from the description of the bytes. */
	@Test
	void isTheSha256OfTheBytesAsDescribed() {
		assertThat(PlanSamples.createsFour().fingerprint().hex())
			.isEqualTo("f308a723f72bad55827c6d814dd1add44ff98539892c50d51d22d427a2d126cd");
	}

	@Test
	void isShownAsTwoGroupsOfFour() {
		assertThat(new Fingerprint("0123456789abcdef".repeat(4)).shortText()).isEqualTo("0123-4567");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0123", "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF",
			"g123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" })
	void isNothingElse(String text) {
		assertThat(Fingerprint.parse(text)).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprint(text));
	}

	@Test
	void isReadFromItsHex() {
		Fingerprint fingerprint = PlanSamples.createsFour().fingerprint();
		assertThat(Fingerprint.parse(fingerprint.hex())).contains(fingerprint);
	}

	private static Fingerprint of(ZoneEntry entry) {
		return Planner
			.plan(ClusterSamples.cacheEu(),
					new Surroundings(new ZoneSnapshot(ClusterSamples.ZONE, ClusterSamples.cacheEu().scope(List.of()),
							PlanSamples.READ_AT, List.of(entry)), List.of(), List.of()))
			.fingerprint();
	}

	private static Plan altered(Plan plan, Random random) {
		return switch (random.nextInt(7)) {
			case 0 -> new Plan((plan.intent() == Intent.REMOVE) ? Intent.DELEGATE : Intent.REMOVE, plan.snapshot(),
					plan.batch(), plan.steps(), plan.guards(), plan.holdingsAfter(), plan.fingerprint());
			case 1 -> with(plan, altered(plan.snapshot(), random));
			case 2 ->
				with(plan, new ChangeBatch(anyAltered(plan.batch().changes(), random, FingerprintTests::altered)));
			case 3 -> new Plan(plan.intent(), plan.snapshot(), plan.batch(),
					anyAltered(plan.steps(), random, FingerprintTests::altered), plan.guards(), plan.holdingsAfter(),
					plan.fingerprint());
			case 4 -> new Plan(plan.intent(), plan.snapshot(), plan.batch(), plan.steps(),
					anyAltered(plan.guards(), random, FingerprintTests::altered), plan.holdingsAfter(),
					plan.fingerprint());
			case 5 -> new Plan(plan.intent(), plan.snapshot(), plan.batch(), plan.steps(), plan.guards(),
					anyAltered(plan.holdingsAfter(), random, FingerprintTests::altered), plan.fingerprint());
			default -> with(plan, altered(plan.snapshot(), random));
		};
	}

	private static Plan with(Plan plan, ZoneSnapshot snapshot) {
		return new Plan(plan.intent(), snapshot, plan.batch(), plan.steps(), plan.guards(), plan.holdingsAfter(),
				plan.fingerprint());
	}

	private static Plan with(Plan plan, ChangeBatch batch) {
		return new Plan(plan.intent(), plan.snapshot(), batch, plan.steps(), plan.guards(), plan.holdingsAfter(),
				plan.fingerprint());
	}

	private static ZoneSnapshot altered(ZoneSnapshot snapshot, Random random) {
		ZoneRef zone = snapshot.zone();
		ReadScope scope = snapshot.scope();
		return switch (random.nextInt(6)) {
			case 0 -> with(snapshot, new ZoneRef(zone.id() + "1", zone.apex(), zone.visibility()));
			case 1 -> with(snapshot, new ZoneRef(zone.id(), DnsName.of("x." + zone.apex()), zone.visibility()));
			case 2 -> with(snapshot, new ZoneRef(zone.id(), zone.apex(),
					(zone.visibility() == Visibility.PUBLIC) ? Visibility.PRIVATE : Visibility.PUBLIC));
			case 3 -> with(snapshot, new ReadScope(DnsName.of("x." + scope.subtree()), scope.names()));
			case 4 -> {
				TreeSet<DnsName> names = new TreeSet<>(scope.names());
				names.add(DnsName.of("x.example"));
				yield with(snapshot, new ReadScope(scope.subtree(), names));
			}
			default -> new ZoneSnapshot(zone, scope, snapshot.readAt(),
					anyAltered(snapshot.entries(), random, FingerprintTests::altered));
		};
	}

	private static ZoneSnapshot with(ZoneSnapshot snapshot, ZoneRef zone) {
		return new ZoneSnapshot(zone, snapshot.scope(), snapshot.readAt(), snapshot.entries());
	}

	private static ZoneSnapshot with(ZoneSnapshot snapshot, ReadScope scope) {
		return new ZoneSnapshot(snapshot.zone(), scope, snapshot.readAt(), snapshot.entries());
	}

	/** One item altered, or taken away; something added where there is nothing. */
	private static <T> List<T> anyAltered(List<T> items, Random random, Alteration<T> alteration) {
		List<T> list = new ArrayList<>(items);
		if (list.isEmpty()) {
			list.add(alteration.of(null, random));
		}
		else if (random.nextInt(4) == 0) {
			list.remove(random.nextInt(list.size()));
		}
		else {
			int at = random.nextInt(list.size());
			list.set(at, alteration.of(list.get(at), random));
		}
		return list;
	}

	private static ZoneEntry altered(@Nullable ZoneEntry entry, Random random) {
		return switch (entry) {
			case null -> new ZoneEntry.Plain(altered((RecordSet) null, random));
			case ZoneEntry.Plain(RecordSet set) -> random.nextBoolean() ? new ZoneEntry.Plain(altered(set, random))
					: new ZoneEntry.Foreign(set.key(), ZoneEntry.Shape.ALIAS, set.values());
			case ZoneEntry.Foreign(RecordKey key, ZoneEntry.Shape shape, List<String> lines) ->
				switch (random.nextInt(4)) {
					case 0 ->
						new ZoneEntry.Foreign(new RecordKey(DnsName.of("y." + key.name()), key.type()), shape, lines);
					case 1 -> new ZoneEntry.Foreign(new RecordKey(key.name(), new RecordType(key.type() + "X")), shape,
							lines);
					case 2 -> new ZoneEntry.Foreign(key,
							(shape == ZoneEntry.Shape.ALIAS) ? ZoneEntry.Shape.ROUTED : ZoneEntry.Shape.ALIAS, lines);
					default -> new ZoneEntry.Foreign(key, shape, anyAltered(lines, random, FingerprintTests::altered));
				};
		};
	}

	private static RecordChange altered(@Nullable RecordChange change, Random random) {
		return switch (change) {
			case null -> new RecordChange.Create(altered((RecordSet) null, random));
			case RecordChange.Create(RecordSet wanted) ->
				random.nextBoolean() ? change.undone() : new RecordChange.Create(altered(wanted, random));
			case RecordChange.Replace(RecordSet found, RecordSet wanted) -> switch (random.nextInt(3)) {
				case 0 -> change.undone();
				case 1 -> new RecordChange.Replace(found, longer(wanted));
				default -> new RecordChange.Replace(longer(found), wanted);
			};
			case RecordChange.Remove(RecordSet found) ->
				random.nextBoolean() ? change.undone() : new RecordChange.Remove(altered(found, random));
		};
	}

	private static Step altered(@Nullable Step step, Random random) {
		return switch (step) {
			case null -> new Step.Create(altered((RecordSet) null, random));
			case Step.Create(RecordSet wanted) ->
				random.nextBoolean() ? new Step.Keep(wanted) : new Step.Create(altered(wanted, random));
			case Step.Replace(RecordSet found, RecordSet wanted) -> switch (random.nextInt(3)) {
				case 0 -> new Step.Replace(longer(found), wanted);
				case 1 -> new Step.Replace(found, longer(wanted));
				default -> new Step.Remove(found);
			};
			case Step.Remove(RecordSet found) ->
				random.nextBoolean() ? new Step.Keep(found) : new Step.Remove(altered(found, random));
			case Step.Keep(RecordSet found) ->
				random.nextBoolean() ? new Step.Remove(found) : new Step.Keep(altered(found, random));
		};
	}

	private static Guard altered(@Nullable Guard guard, Random random) {
		if (guard == null) {
			return new Guard(Guard.Code.IS_APEX, "", List.of(), null);
		}
		return switch (random.nextInt(4)) {
			case 0 -> new Guard((guard.code() == Guard.Code.IS_APEX) ? Guard.Code.SINGLE_NODE : Guard.Code.IS_APEX,
					guard.sentence(), guard.records(), guard.consent());
			case 1 -> new Guard(guard.code(), guard.sentence() + ".", guard.records(), guard.consent());
			case 2 -> new Guard(guard.code(), guard.sentence(),
					anyAltered(guard.records(), random, FingerprintTests::altered), guard.consent());
			default -> new Guard(guard.code(), guard.sentence(), guard.records(),
					(guard.consent() == null) ? "" : random.nextBoolean() ? null : guard.consent() + "x");
		};
	}

	private static RecordSet altered(@Nullable RecordSet set, Random random) {
		if (set == null) {
			return PlanSamples.set("y.example 60 A", "203.0.113.1");
		}
		return switch (random.nextInt(4)) {
			case 0 -> new RecordSet(DnsName.of("y." + set.name()), set.type(), set.ttl(), set.values());
			case 1 -> new RecordSet(set.name(), new RecordType(set.type() + "X"), set.ttl(), set.values());
			case 2 -> longer(set);
			default -> {
				List<String> values = new ArrayList<>(set.values());
				values.set(0, values.getFirst() + "0");
				yield new RecordSet(set.name(), set.type(), set.ttl(), values);
			}
		};
	}

	private static RecordSet longer(RecordSet set) {
		return new RecordSet(set.name(), set.type(), new Ttl(set.ttl().seconds() + 1), set.values());
	}

	private static String altered(@Nullable String text, Random random) {
		return (text == null) ? "" : text + (char) ('a' + random.nextInt(26));
	}

	@FunctionalInterface
	private interface Alteration<T> {

		T of(@Nullable T item, Random random);

	}

}
