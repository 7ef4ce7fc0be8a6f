package dev.signpost.plan;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.List;

import dev.signpost.dns.ChangeBatch;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.ReadScope;
import dev.signpost.dns.RecordChange;
import dev.signpost.dns.RecordKey;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.ZoneEntry;
import dev.signpost.dns.ZoneRef;
import dev.signpost.dns.ZoneSnapshot;

/**
 * A plan as bytes that no other plan has: every text and every list begins with its
 * length, every kind with its word.
 */
final class PlanBytes {

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private PlanBytes() {
		text("signpost-plan-1");
	}

	static byte[] of(Intent intent, ZoneSnapshot snapshot, ChangeBatch batch, List<Step> steps, List<Guard> guards,
			List<RecordSet> holdingsAfter) {
		PlanBytes bytes = new PlanBytes();
		bytes.text(intent.name());
		bytes.zone(snapshot.zone());
		bytes.scope(snapshot.scope());
		bytes.list(snapshot.entries(), bytes::entry);
		bytes.list(batch.changes(), bytes::change);
		bytes.list(steps, bytes::step);
		bytes.list(guards, bytes::guard);
		bytes.list(holdingsAfter, bytes::set);
		return bytes.bytes.toByteArray();
	}

	private void zone(ZoneRef zone) {
		text(zone.id());
		text(zone.apex().text());
		text(zone.visibility().name());
	}

	private void scope(ReadScope scope) {
		text(scope.subtree().text());
		list(scope.names().stream().map(DnsName::text).toList(), this::text);
	}

	private void entry(ZoneEntry entry) {
		switch (entry) {
			case ZoneEntry.Plain(RecordSet set) -> kind("plain", set);
			case ZoneEntry.Foreign(RecordKey key, ZoneEntry.Shape shape, List<String> lines) -> {
				text(shape.name());
				text(key.name().text());
				text(key.type().name());
				list(lines, this::text);
			}
		}
	}

	private void change(RecordChange change) {
		switch (change) {
			case RecordChange.Create(RecordSet wanted) -> kind("create", wanted);
			case RecordChange.Replace(RecordSet found, RecordSet wanted) -> kind("replace", found, wanted);
			case RecordChange.Remove(RecordSet found) -> kind("remove", found);
		}
	}

	private void step(Step step) {
		switch (step) {
			case Step.Create(RecordSet wanted) -> kind("create", wanted);
			case Step.Replace(RecordSet found, RecordSet wanted) -> kind("replace", found, wanted);
			case Step.Remove(RecordSet found) -> kind("remove", found);
			case Step.Keep(RecordSet found) -> kind("keep", found);
		}
	}

	private void guard(Guard guard) {
		text(guard.code().name());
		text(guard.sentence());
		list(guard.records(), this::text);
		list((guard.consent() != null) ? List.of(guard.consent()) : List.of(), this::text);
	}

	private void kind(String word, RecordSet... sets) {
		text(word);
		list(List.of(sets), this::set);
	}

	private void set(RecordSet set) {
		text(set.name().text());
		text(set.type().name());
		number(set.ttl().seconds());
		list(set.values(), this::text);
	}

	private <T> void list(Collection<T> items, Consumer<T> each) {
		number(items.size());
		items.forEach(each);
	}

	private void text(String text) {
		byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
		number(utf8.length);
		this.bytes.writeBytes(utf8);
	}

	private void number(int number) {
		this.bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
	}

}
