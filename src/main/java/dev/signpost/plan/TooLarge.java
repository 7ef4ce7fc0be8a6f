package dev.signpost.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.signpost.dns.ChangeBatch;
import dev.signpost.dns.RecordChange;
import dev.signpost.dns.RecordSet;

/** More than Route 53 takes in one batch, and so not all at once. */
final class TooLarge implements GuardRule {

	@Override
	public Optional<Guard> check(Draft draft) {
		ChangeBatch batch = draft.batch();
		if (batch.recordElements() <= 1_000 && batch.valueCharacters() <= 32_000 && mostValues(draft) <= 400) {
			return Optional.empty();
		}
		return Optional.of(new Guard(Guard.Code.TOO_LARGE,
				"The change has %d values with %d characters; Route 53 takes 1000 values with 32000 characters at once, and 400 "
					.formatted(batch.recordElements(), batch.valueCharacters())
						+ "values in one record. Remove some of the records in Route 53 first",
				List.of(), null));
	}

	private static int mostValues(Draft draft) {
		return draft.batch()
			.changes()
			.stream()
			.flatMap(TooLarge::sets)
			.mapToInt((set) -> set.values().size())
			.max()
			.orElse(0);
	}

	private static Stream<RecordSet> sets(RecordChange change) {
		return switch (change) {
			case RecordChange.Create(RecordSet wanted) -> Stream.of(wanted);
			case RecordChange.Replace(RecordSet found, RecordSet wanted) -> Stream.of(found, wanted);
			case RecordChange.Remove(RecordSet found) -> Stream.of(found);
		};
	}

}
