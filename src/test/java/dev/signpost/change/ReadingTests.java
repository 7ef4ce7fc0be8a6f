package dev.signpost.change;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import dev.signpost.dns.ChangeBatch;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.ReadScope;
import dev.signpost.dns.RecordChange;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.ZoneEntry;
import dev.signpost.dns.ZoneSnapshot;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingTests {

	private static final RecordSet NODE1 = Scene.set("node1.c.enterprise.example", "A", 60, "203.0.113.11");

	private static final RecordSet NODE1_NEW = Scene.set("node1.c.enterprise.example", "A", 60, "203.0.113.21");

	private static final RecordSet NODE2 = Scene.set("node2.c.enterprise.example", "A", 60, "203.0.113.12");

	private static final RecordSet NODE3 = Scene.set("node3.c.enterprise.example", "A", 60, "203.0.113.13");

	private static final ChangeBatch BATCH = new ChangeBatch(List.of(new RecordChange.Replace(NODE1, NODE1_NEW),
			new RecordChange.Create(NODE2), new RecordChange.Remove(NODE3)));

	@Test
	void happenedWhenAllThatWasWantedIsThere() {
		assertThat(read(NODE1_NEW, NODE2)).isEqualTo(Reading.HAPPENED);
	}

	@Test
	void isUntouchedWhenAllThatWasFoundIsThere() {
		assertThat(read(NODE1, NODE3)).isEqualTo(Reading.UNTOUCHED);
	}

	@Test
	void isNeitherWhenSomebodyElseWasThere() {
		assertThat(read(NODE1_NEW, NODE2, NODE3)).isEqualTo(Reading.NEITHER);
		assertThat(read(NODE1)).isEqualTo(Reading.NEITHER);
		assertThat(read(Scene.set("node1.c.enterprise.example", "A", 300, "203.0.113.21"), NODE2))
			.isEqualTo(Reading.NEITHER);
	}

	@Test
	void takesASpellingForTheSame() {
		RecordSet ns = Scene.set("c.enterprise.example", "NS", 60, "node1.c.enterprise.example.");
		ChangeBatch batch = new ChangeBatch(List.of(new RecordChange.Create(ns)));
		assertThat(Reading.of(batch, zone(Scene.set("c.enterprise.example", "NS", 60, "NODE1.c.enterprise.example"))))
			.isEqualTo(Reading.HAPPENED);
	}

	private static Reading read(RecordSet... there) {
		return Reading.of(BATCH, zone(there));
	}

	private static ZoneSnapshot zone(RecordSet... there) {
		List<ZoneEntry> entries = Arrays.stream(there).<ZoneEntry>map(ZoneEntry.Plain::new).toList();
		return new ZoneSnapshot(Scene.ZONE, new ReadScope(DnsName.of("c.enterprise.example"), Set.of()), Instant.EPOCH,
				entries);
	}

}
