package dev.signpost.sandbox.route53.rules;

import java.util.List;

import dev.signpost.sandbox.route53.world.Policy;
import dev.signpost.sandbox.route53.world.RecordSet;
import org.jspecify.annotations.Nullable;

/**
 * What must hold on the working copy at the moment of one action (messages 1 to 3, 9 and
 * 10).
 */
final class Preconditions {

	private Preconditions() {
	}

	/** Applies the step to the copy, or says why not. */
	static @Nullable String apply(Step step, WorkingCopy copy) {
		String fault = switch (step.action()) {
			case CREATE -> create(step.set(), copy);
			case DELETE -> delete(step.set(), copy);
			case UPSERT -> routing(step.set(), copy);
		};
		if (fault == null) {
			switch (step.action()) {
				case CREATE, UPSERT -> copy.put(step.set());
				case DELETE -> copy.remove(step.set().key());
			}
		}
		return fault;
	}

	private static @Nullable String create(RecordSet set, WorkingCopy copy) {
		return (copy.get(set.key()) != null) ? Messages.exists(set) : routing(set, copy);
	}

	private static @Nullable String delete(RecordSet set, WorkingCopy copy) {
		RecordSet stored = copy.get(set.key());
		if (stored == null) {
			return Messages.notFound(set);
		}
		return set.matches(stored) ? null : Messages.differs(set);
	}

	private static @Nullable String routing(RecordSet set, WorkingCopy copy) {
		List<RecordSet> others = copy.now()
			.at(set.name(), set.type())
			.stream()
			.filter((other) -> !other.key().equals(set.key()))
			.toList();
		Policy policy = set.policy();
		if (policy == null) {
			return others.isEmpty() ? null : "RRSet with DNS name " + set.name() + ", type " + set.type()
					+ " cannot be created as other RRSets exist with the same name and type.";
		}
		return others.stream().allMatch((other) -> isSameKind(policy, other.policy())) ? null
				: "RRSet with DNS name " + set.name() + ", type " + set.type() + ", SetIdentifier "
						+ set.setIdentifier() + " cannot be created as a non-" + policy.word()
						+ " set exists with the same name and type.";
	}

	private static boolean isSameKind(Policy policy, @Nullable Policy other) {
		return other != null && other.getClass() == policy.getClass();
	}

}
