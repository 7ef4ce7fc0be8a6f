package dev.signpost.sandbox.route53.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

import dev.signpost.sandbox.route53.xml.RequestedChange;
import dev.signpost.sandbox.route53.xml.RequestedChange.Action;
import dev.signpost.sandbox.route53.xml.SetDraft;

/** How much fits into one batch; an UPSERT counts twice (message 13). */
final class BatchLimits {

	private static final int RECORDS = 1000;

	private static final int CHARACTERS = 32000;

	private static final int VALUES_OF_A_SET = 400;

	private BatchLimits() {
	}

	static List<String> faults(List<RequestedChange> changes) {
		List<String> faults = new ArrayList<>();
		if (sum(changes, (set) -> set.valuesOrNone().size()) > RECORDS) {
			faults.add("Number of records limit of " + RECORDS + " exceeded.");
		}
		if (sum(changes, BatchLimits::characters) > CHARACTERS) {
			faults.add("RDATA character limit of " + CHARACTERS + " exceeded.");
		}
		if (changes.stream().anyMatch((change) -> change.set().valuesOrNone().size() > VALUES_OF_A_SET)) {
			faults.add("Cannot have more than " + VALUES_OF_A_SET + " records in a RRSet.");
		}
		return faults;
	}

	private static int characters(SetDraft set) {
		return set.valuesOrNone().stream().mapToInt(String::length).sum();
	}

	private static int sum(List<RequestedChange> changes, ToIntFunction<SetDraft> size) {
		return changes.stream()
			.mapToInt((change) -> size.applyAsInt(change.set()) * ((change.action() == Action.UPSERT) ? 2 : 1))
			.sum();
	}

}
