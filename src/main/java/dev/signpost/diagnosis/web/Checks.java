package dev.signpost.diagnosis.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.signpost.diagnosis.Diagnosis;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.Severity;

/**
 * What was checked: troubles with their consequences, then what is worth knowing, then
 * what is fine, station by station, then what could not be asked.
 *
 * @param attention how many causes need attention
 */
record Checks(List<CheckRow> troubles, List<CheckRow> notices, List<CheckGroup> fine, List<CheckRow> notAsked,
		long attention, long fineCount) {

	static Checks of(Diagnosis diagnosis, Rows rows) {
		Families families = Families.of(diagnosis.findings());
		List<CheckRow> troubles = new ArrayList<>();
		List<CheckRow> notices = new ArrayList<>();
		List<CheckRow> notAsked = new ArrayList<>();
		for (Finding finding : families.roots()) {
			if (finding.severity() == Severity.NOT_ASKED) {
				notAsked.add(rows.of(finding));
			}
			else if (finding.severity().needsAttention()) {
				troubles.add(families.row(finding, rows));
			}
			else if (finding.severity() == Severity.NOTICE) {
				notices.add(families.row(finding, rows));
			}
		}
		List<CheckGroup> fine = fine(diagnosis.findings(), rows);
		return new Checks(troubles, notices, fine, notAsked, troubles.size(),
				fine.stream().mapToLong((group) -> group.rows().size()).sum());
	}

	private static List<CheckGroup> fine(List<Finding> findings, Rows rows) {
		return Arrays.stream(Hop.values())
			.map((hop) -> new CheckGroup(hop.key(),
					findings.stream()
						.filter((finding) -> isFine(finding) && hop.checks().contains(finding.check()))
						.map(rows::of)
						.toList()))
			.filter((group) -> !group.rows().isEmpty())
			.toList();
	}

	private static boolean isFine(Finding finding) {
		return finding.severity() == Severity.FINE || finding.severity() == Severity.INFO;
	}

	/** How many checks were judged, for the count while a run is under way. */
	public long judged() {
		return this.troubles.size() + this.notices.size() + this.fineCount + this.notAsked.size();
	}

	/** Findings and what is only a consequence of them. */
	private record Families(List<Finding> roots, Map<Finding, List<Finding>> children) {

		static Families of(List<Finding> findings) {
			List<Finding> roots = new ArrayList<>();
			Map<Finding, List<Finding>> children = new HashMap<>();
			for (Finding finding : findings) {
				Optional<Finding> root = root(finding, findings, findings.size());
				if (root.isPresent()) {
					children.computeIfAbsent(root.get(), (cause) -> new ArrayList<>()).add(finding);
				}
				else {
					roots.add(finding);
				}
			}
			return new Families(roots, children);
		}

		/** The cause at the end of the chain; nothing for a cause. */
		private static Optional<Finding> root(Finding finding, List<Finding> all, int most) {
			Finding.Cause cause = finding.becauseOf();
			if (cause == null || most == 0) {
				return Optional.empty();
			}
			return all.stream()
				.filter((other) -> other != finding && other.check() == cause.check()
						&& other.code().equals(cause.code()) && java.util.Objects.equals(other.node(), cause.node()))
				.findFirst()
				.map((other) -> root(other, all, most - 1).orElse(other));
		}

		CheckRow row(Finding finding, Rows rows) {
			List<Finding> follows = this.children.getOrDefault(finding, List.of());
			return rows.of(finding)
				.with(follows.stream()
					.filter((child) -> child.severity() != Severity.NOT_ASKED && !isFine(child))
					.map(rows::of)
					.toList(), follows.stream().filter((child) -> child.severity() == Severity.NOT_ASKED).count());
		}

	}

}
