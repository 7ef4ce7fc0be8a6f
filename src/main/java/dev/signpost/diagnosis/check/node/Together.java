package dev.signpost.diagnosis.check.node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.Severity;

/** Says once what is equally true of several addresses. */
final class Together {

	private Together() {
	}

	/**
	 * The findings with those that passed put together; beside something that is wrong
	 * nothing that passed remains but remarks.
	 */
	static List<Finding> of(Evidence evidence, List<Finding> all) {
		boolean wrong = all.stream().anyMatch((finding) -> finding.severity().compareTo(Severity.NOTICE) <= 0);
		Map<String, List<Finding>> alike = new LinkedHashMap<>();
		for (Finding finding : all) {
			boolean merges = finding.severity() == Severity.FINE || finding.severity() == Severity.INFO;
			if (merges && !(wrong && finding.severity() == Severity.FINE)) {
				alike.computeIfAbsent(key(finding), (key) -> new ArrayList<>()).add(finding);
			}
		}
		return Stream
			.concat(alike.values().stream().map((some) -> one(evidence, some)),
					all.stream().filter((finding) -> !passed(finding)))
			.toList();
	}

	/**
	 * One finding for several, about no node in particular.
	 */
	static Finding one(Evidence evidence, List<Finding> some) {
		Finding first = some.getFirst();
		if (some.size() == 1) {
			return first;
		}
		Map<String, String> arguments = new TreeMap<>(first.arguments());
		arguments.put("node", who(evidence, some));
		arguments.put("address", some.size() + " addresses");
		List<String> rests = some.stream().flatMap((finding) -> finding.evidence().stream()).distinct().toList();
		return new Finding(first.check(), first.code(), first.severity(), first.verdict(), null, null, arguments, rests,
				null);
	}

	/** In front of a verb: every one of the definition's nodes, or each of some. */
	private static String who(Evidence evidence, List<Finding> some) {
		List<String> labels = some.stream().map(Finding::node).filter(Objects::nonNull).distinct().toList();
		boolean every = evidence.definition()
			.nodes()
			.stream()
			.allMatch((node) -> labels.contains(evidence.label(node.name())));
		return every ? "Every node" : (labels.size() == 1) ? labels.getFirst() : "Each of " + Listing.of(labels);
	}

	private static boolean passed(Finding finding) {
		return finding.severity() == Severity.FINE || finding.severity() == Severity.INFO;
	}

	private static String key(Finding finding) {
		Map<String, String> same = new TreeMap<>(finding.arguments());
		same.remove("node");
		same.remove("address");
		return finding.code() + same;
	}

}
