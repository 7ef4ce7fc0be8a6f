package dev.signpost.plan;

import java.util.List;
import java.util.Optional;

import dev.signpost.dns.RecordSet;

/** The end of the delegation itself. */
final class RemovesDelegation implements GuardRule {

	@Override
	public Optional<Guard> check(Draft draft) {
		List<String> removed = draft.difference().steps().stream().<RecordSet>mapMulti((step, sink) -> {
			if (step instanceof Step.Remove(RecordSet found)) {
				sink.accept(found);
			}
		}).map(Lines::of).toList();
		return Optional.of(new Guard(Guard.Code.REMOVES_DELEGATION,
				"Nobody finds the cluster by its name once these records are gone and old answers have run out. To allow "
						+ "that, type the cluster's name",
				removed, draft.cluster().text()));
	}

}
