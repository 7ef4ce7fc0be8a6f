package dev.signpost.plan;

import dev.signpost.dns.RecordKey;
import dev.signpost.dns.RecordSet;

/**
 * One line of a plan as people read it.
 */
public sealed interface Step {

	RecordKey key();

	/** A set that will be created. */
	record Create(RecordSet wanted) implements Step {

		@Override
		public RecordKey key() {
			return this.wanted.key();
		}

	}

	/** A set that will be replaced. */
	record Replace(RecordSet found, RecordSet wanted) implements Step {

		@Override
		public RecordKey key() {
			return this.found.key();
		}

	}

	/** A set that will be removed. */
	record Remove(RecordSet found) implements Step {

		@Override
		public RecordKey key() {
			return this.found.key();
		}

	}

	/** A set that stays as it is. */
	record Keep(RecordSet found) implements Step {

		@Override
		public RecordKey key() {
			return this.found.key();
		}

	}

}
