package dev.signpost.change.web;

import java.util.List;

import dev.signpost.dns.RecordKey;
import dev.signpost.dns.RecordSet;
import dev.signpost.plan.Step;
import org.jspecify.annotations.Nullable;

/** One step of a plan or a change, as the contract writes it. */
record StepBody(String action, String name, String type, @Nullable Records found, @Nullable Records wanted) {

	static StepBody of(Step step) {
		return switch (step) {
			case Step.Create(RecordSet wanted) -> of("CREATE", step.key(), null, wanted);
			case Step.Replace(RecordSet found, RecordSet wanted) -> of("REPLACE", step.key(), found, wanted);
			case Step.Remove(RecordSet found) -> of("REMOVE", step.key(), found, null);
			case Step.Keep(RecordSet found) -> of("KEEP", step.key(), found, found);
		};
	}

	private static StepBody of(String action, RecordKey key, @Nullable RecordSet found, @Nullable RecordSet wanted) {
		return new StepBody(action, key.name().text(), key.type().name(), Records.of(found), Records.of(wanted));
	}

	/** TTL and values of a record set. */
	record Records(int ttl, List<String> values) {

		static @Nullable Records of(@Nullable RecordSet set) {
			return (set != null) ? new Records(set.ttl().seconds(), set.values()) : null;
		}

	}

}
