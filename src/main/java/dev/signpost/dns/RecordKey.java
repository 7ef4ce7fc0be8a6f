package dev.signpost.dns;

import java.util.Comparator;

/**
 * What tells one record set of a zone from another: its owner name and its type.
 */
public record RecordKey(DnsName name, RecordType type) implements Comparable<RecordKey> {

	private static final Comparator<RecordKey> ORDER = Comparator.comparing(RecordKey::name)
		.thenComparing(RecordKey::type);

	@Override
	public int compareTo(RecordKey other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return this.name + " " + this.type;
	}

}
