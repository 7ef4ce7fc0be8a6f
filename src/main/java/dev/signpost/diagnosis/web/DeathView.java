package dev.signpost.diagnosis.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Diagnosis;
import dev.signpost.diagnosis.Finding;

/**
 * How long a client may go on using a dead node's address, part by part, and what happens
 * if a node dies now.
 *
 * @param bar its parts in their order, empty where they are not known
 * @param sum in seconds
 */
record DeathView(List<Part> bar, String sum, List<CheckRow> nodes) {

	private static final List<String> PARTS = List.of("detect", "ttl", "jvm", "connect");

	DeathView {
		bar = List.copyOf(bar);
		nodes = List.copyOf(nodes);
	}

	static DeathView of(Diagnosis diagnosis, Rows rows) {
		Optional<Finding> sum = diagnosis.findings()
			.stream()
			.filter((finding) -> finding.check() == CheckId.F1 && finding.arguments().keySet().containsAll(PARTS))
			.findFirst();
		List<CheckRow> nodes = diagnosis.findings()
			.stream()
			.filter((finding) -> finding.check() == CheckId.F4 && finding.node() != null)
			.map(rows::of)
			.toList();
		return new DeathView(sum.map(DeathView::parts).orElseGet(List::of),
				sum.map((finding) -> finding.arguments().getOrDefault("sum", "")).orElse(""), nodes);
	}

	public boolean isEmpty() {
		return this.bar.isEmpty() && this.nodes.isEmpty();
	}

	private static List<Part> parts(Finding finding) {
		List<Long> seconds = PARTS.stream().map((part) -> Long.parseLong(finding.arguments().get(part))).toList();
		double all = Math.max(1, seconds.stream().mapToLong(Long::longValue).sum());
		return Stream.iterate(0, (at) -> at < PARTS.size(), (at) -> at + 1)
			.map((at) -> new Part(PARTS.get(at), Long.toString(seconds.get(at)),
					percent(seconds.subList(0, at).stream().mapToLong(Long::longValue).sum() / all),
					percent(seconds.get(at) / all), PARTS.get(at).equals(finding.arguments().get("largest"))))
			.toList();
	}

	private static String percent(double share) {
		return String.format(java.util.Locale.ROOT, "%.2f", share * 100);
	}

	/**
	 * A part of the bar, in a box that is 100 wide.
	 */
	record Part(String key, String seconds, String from, String width, boolean largest) {
	}

}
