package dev.signpost.sandbox.route53.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.signpost.sandbox.route53.world.SetKey;
import dev.signpost.sandbox.route53.xml.RequestedChange.Action;

/**
 * One identity changed twice in a batch: only DELETE followed by CREATE is legal (message
 * 11).
 */
final class DoubledChanges {

	private static final List<Action> REPLACEMENT = List.of(Action.DELETE, Action.CREATE);

	private DoubledChanges() {
	}

	static Set<SetKey> illegal(List<Step> steps) {
		Map<SetKey, List<Action>> actions = new LinkedHashMap<>();
		steps.forEach(
				(step) -> actions.computeIfAbsent(step.set().key(), (key) -> new ArrayList<>()).add(step.action()));
		Set<SetKey> illegal = new HashSet<>();
		actions.forEach((key, list) -> {
			if (list.size() > 1 && !list.equals(REPLACEMENT)) {
				illegal.add(key);
			}
		});
		return illegal;
	}

	static String message(SetKey key) {
		return "The request contains an invalid set of changes for a resource record set '" + key.type() + " "
				+ key.name() + "'";
	}

}
