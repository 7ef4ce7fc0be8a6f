package dev.signpost.dns;

import java.util.List;

/**
 * What stands in a zone under one name and type: something Signpost can write itself, or
 * something that it keeps and shows but never changes.
 */
public sealed interface ZoneEntry {

	RecordKey key();

	/**
	 * A plain record set.
	 */
	record Plain(RecordSet set) implements ZoneEntry {

		@Override
		public RecordKey key() {
			return this.set.key();
		}

	}

	/**
	 * An alias, or one member of a routed group.
	 *
	 * @param lines everything that is known of it, one {@code field value} a line in a
	 * fixed order, for showing and for the fingerprint
	 */
	record Foreign(RecordKey key, Shape shape, List<String> lines) implements ZoneEntry {

		public Foreign {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * Why an entry is not plain.
	 */
	enum Shape {

		/** Points to an AWS resource instead of holding values. */
		ALIAS,

		/** One of several by weight, latency, place, failover, health or policy. */
		ROUTED

	}

}
