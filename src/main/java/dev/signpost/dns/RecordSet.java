package dev.signpost.dns;

import java.util.List;

/**
 * A plain record set: all values of one type at one name, never empty.
 *
 * <p>
 * Values stay exactly as they were listed or wanted, because Route 53 deletes only what
 * it is told verbatim; {@link #sameAs} compares what they mean.
 *
 * @param values in presentation form; names with their final dot where Signpost wrote
 * them
 */
public record RecordSet(DnsName name, RecordType type, Ttl ttl, List<String> values) {

	public RecordSet {
		values = List.copyOf(values);
		if (values.isEmpty()) {
			throw new IllegalArgumentException("a record set has at least one value");
		}
	}

	public RecordKey key() {
		return new RecordKey(this.name, this.type);
	}

	/**
	 * Whether both publish the same: name, type, TTL and the set of normalised values.
	 */
	public boolean sameAs(RecordSet other) {
		return key().equals(other.key()) && this.ttl.equals(other.ttl)
				&& normalisedValues().equals(other.normalisedValues());
	}

	/**
	 * The values sorted, without doubles, with names folded and addresses in their
	 * canonical spelling, for comparing only.
	 */
	public List<String> normalisedValues() {
		return this.values.stream()
			.map((value) -> RecordValues.normalised(this.type, value))
			.distinct()
			.sorted()
			.toList();
	}

}
