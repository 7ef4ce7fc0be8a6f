package dev.signpost.dns;

/**
 * One step of a change: what is found is named exactly, what is wanted takes its place.
 */
public sealed interface RecordChange {

	RecordKey key();

	/**
	 * The step that takes this one back.
	 */
	default RecordChange undone() {
		return switch (this) {
			case Create(RecordSet wanted) -> new Remove(wanted);
			case Replace(RecordSet found, RecordSet wanted) -> new Replace(wanted, found);
			case Remove(RecordSet found) -> new Create(found);
		};
	}

	/**
	 * A set that does not exist yet.
	 */
	record Create(RecordSet wanted) implements RecordChange {

		@Override
		public RecordKey key() {
			return this.wanted.key();
		}

	}

	/**
	 * A set that is there with other values or another TTL.
	 */
	record Replace(RecordSet found, RecordSet wanted) implements RecordChange {

		public Replace {
			if (!found.key().equals(wanted.key())) {
				throw new IllegalArgumentException("a set is replaced by one of its own name and type");
			}
		}

		@Override
		public RecordKey key() {
			return this.found.key();
		}

	}

	/**
	 * A set that is taken out of the zone.
	 */
	record Remove(RecordSet found) implements RecordChange {

		@Override
		public RecordKey key() {
			return this.found.key();
		}

	}

}
