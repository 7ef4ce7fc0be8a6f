package dev.signpost.dns;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A part of a zone as it was read at one moment, sorted by key.
 *
 * @param scope what was read: a name outside it is not known, a name inside it without an
 * entry does not exist
 */
public record ZoneSnapshot(ZoneRef zone, ReadScope scope, Instant readAt, List<ZoneEntry> entries) {

	/** A routed group has several entries of one key. */
	private static final Comparator<ZoneEntry> ORDER = Comparator.comparing(ZoneEntry::key)
		.thenComparing(ZoneEntry::toString);

	public ZoneSnapshot {
		entries = entries.stream().sorted(ORDER).toList();
	}

	public List<ZoneEntry> at(DnsName name) {
		return this.entries.stream().filter((entry) -> entry.key().name().equals(name)).toList();
	}

	public List<ZoneEntry> at(RecordKey key) {
		return this.entries.stream().filter((entry) -> entry.key().equals(key)).toList();
	}

	public List<ZoneEntry> within(DnsName name) {
		return this.entries.stream().filter((entry) -> entry.key().name().isWithin(name)).toList();
	}

	/**
	 * Whether both hold the same entries, whatever the moment they were read.
	 */
	public boolean sameEntriesAs(ZoneSnapshot other) {
		return this.entries.equals(other.entries);
	}

}
