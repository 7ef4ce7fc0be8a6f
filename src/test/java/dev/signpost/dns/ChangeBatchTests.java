package dev.signpost.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ChangeBatchTests {

	private static final RecordSet OLD = set("a.example", "203.0.113.1", "203.0.113.2");

	private static final RecordSet NEW = set("a.example", "203.0.113.30");

	private static final RecordSet OTHER = set("b.example", "203.0.113.4");

	@Test
	void createsReplacesAndRemoves() {
		RecordSet third = set("c.example", "203.0.113.5");
		ChangeBatch batch = batch(new RecordChange.Remove(OTHER), new RecordChange.Replace(OLD, NEW),
				new RecordChange.Create(third));
		assertThat(batch.applyTo(List.of(OTHER, OLD))).containsExactly(NEW, third);
		assertThat(batch.changes()).extracting((change) -> change.key().name().text())
			.containsExactly("a.example", "b.example", "c.example");
	}

	@Test
	void isSentOnlyToAZoneThatIsAsFound() {
		assertThatIllegalStateException().isThrownBy(() -> batch(new RecordChange.Create(NEW)).applyTo(List.of(OLD)));
		assertThatIllegalStateException().isThrownBy(() -> batch(new RecordChange.Remove(NEW)).applyTo(List.of(OLD)));
		assertThatIllegalStateException().isThrownBy(() -> batch(new RecordChange.Remove(NEW)).applyTo(List.of()));
		assertThatIllegalStateException()
			.isThrownBy(() -> batch(new RecordChange.Replace(NEW, OLD)).applyTo(List.of(OLD)))
			.withMessageContaining("a.example A");
	}

	@Test
	void changesEachSetOnce() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> batch(new RecordChange.Create(NEW), new RecordChange.Remove(OLD)));
	}

	@Test
	void replacesASetOnlyByOneOfItsOwnKey() {
		assertThatIllegalArgumentException().isThrownBy(() -> new RecordChange.Replace(OLD, OTHER));
	}

	@Test
	void countsAsRoute53Counts() {
		ChangeBatch batch = batch(new RecordChange.Replace(OLD, NEW), new RecordChange.Create(OTHER));
		assertThat(batch.recordElements()).isEqualTo(4);
		assertThat(batch.valueCharacters()).isEqualTo(11 + 11 + 12 + 11);
		assertThat(batch(new RecordChange.Remove(OLD)).recordElements()).isEqualTo(2);
		assertThat(batch(new RecordChange.Remove(OLD)).valueCharacters()).isEqualTo(22);
		assertThat(batch.isEmpty()).isFalse();
		assertThat(batch().isEmpty()).isTrue();
	}

	@Test
	void undoneTakesItBackAndUndoneAgainIsTheOriginal() {
		for (long seed = 1; seed <= 10_000; seed++) {
			Random random = new Random(seed);
			Map<RecordKey, RecordSet> zone = new TreeMap<>();
			List<RecordChange> changes = new ArrayList<>();
			for (int i = 0; i < 6; i++) {
				changeOne("n" + i + ".example", random, zone, changes);
			}
			ChangeBatch batch = new ChangeBatch(changes);
			List<RecordSet> before = List.copyOf(zone.values());
			List<RecordSet> after = batch.applyTo(before);
			assertThat(batch.undone().undone()).as("seed %s", seed).isEqualTo(batch);
			assertThat(batch.undone().applyTo(after)).as("seed %s", seed).isEqualTo(before);
		}
	}

	private static void changeOne(String name, Random random, Map<RecordKey, RecordSet> zone,
			List<RecordChange> changes) {
		RecordSet found = set(name, "203.0.113." + random.nextInt(9));
		RecordSet wanted = set(name, "203.0.113." + random.nextInt(9), "203.0.113.9");
		switch (random.nextInt(5)) {
			case 0 -> changes.add(new RecordChange.Create(wanted));
			case 1 -> {
				zone.put(found.key(), found);
				changes.add(new RecordChange.Replace(found, wanted));
			}
			case 2 -> {
				zone.put(found.key(), found);
				changes.add(new RecordChange.Remove(found));
			}
			case 3 -> zone.put(found.key(), found);
			default -> {
			}
		}
	}

	private static ChangeBatch batch(RecordChange... changes) {
		return new ChangeBatch(List.of(changes));
	}

	private static RecordSet set(String name, String... values) {
		return new RecordSet(DnsName.of(name), RecordType.A, new Ttl(60), List.of(values));
	}

}
