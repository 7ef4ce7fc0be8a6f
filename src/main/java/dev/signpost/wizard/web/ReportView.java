package dev.signpost.wizard.web;

import java.util.List;

import dev.signpost.change.Preflight.Grade;
import dev.signpost.change.Preflight.Line;
import dev.signpost.change.Preflight.Report;

/**
 * What prerequisites, parent zone and nodes say before a change.
 *
 * @param kind of the whole: ok, att or bad
 * @param lines what is worth reading, worst first
 * @param fine how many checks are as they should be
 * @param unknown how many could not be tried
 */
record ReportView(String kind, List<SeenLine> lines, long fine, long unknown) {

	static ReportView of(Report report) {
		List<SeenLine> lines = report.lines()
			.stream()
			.filter((line) -> !line.because() && line.grade().compareTo(Grade.CARE) <= 0)
			.map(SeenLine::of)
			.toList();
		Grade worst = report.worst();
		return new ReportView((worst == Grade.NOTE) ? "ok" : SeenLine.kind(worst), lines,
				count(report, Grade.FINE) + count(report, Grade.NOTE), count(report, Grade.NOT_KNOWN));
	}

	private static long count(Report report, Grade grade) {
		return report.lines().stream().map(Line::grade).filter(grade::equals).count();
	}

}
