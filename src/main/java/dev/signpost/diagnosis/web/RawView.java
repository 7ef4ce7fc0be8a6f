package dev.signpost.diagnosis.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Diagnosis;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Severity;

/**
 * What servers said, in full, by server.
 *
 * @param tabs empty where no evidence was kept
 * @param chosen label of the tab that is open
 */
record RawView(List<Tab> tabs, String chosen, List<Line> lines) {

	private static final int MOST_ANSWERS = 30;

	private static final String TRACE = "trace";

	RawView {
		tabs = List.copyOf(tabs);
		lines = List.copyOf(lines);
	}

	static RawView of(Diagnosis diagnosis, String wanted, Phrases phrases) {
		Evidence evidence = diagnosis.evidence();
		if (evidence == null || !diagnosis.finished()) {
			return new RawView(List.of(), "", List.of());
		}
		List<Tab> tabs = tabs(diagnosis, evidence, phrases);
		if (tabs.isEmpty()) {
			return new RawView(List.of(), "", List.of());
		}
		Tab open = tabs.stream().filter((tab) -> tab.key().equals(wanted)).findFirst().orElse(worst(tabs));
		return new RawView(tabs.stream().map((tab) -> tab.open(tab.equals(open))).toList(), open.label(),
				lines(diagnosis, evidence, open, tabs, phrases));
	}

	private static Tab worst(List<Tab> tabs) {
		return tabs.stream()
			.filter((tab) -> !tab.kind().equals("ok"))
			.min(Comparator.comparing((Tab tab) -> tab.kind().equals("bad") ? 0 : 1))
			.orElse(tabs.getFirst());
	}

	private static List<Tab> tabs(Diagnosis diagnosis, Evidence evidence, Phrases phrases) {
		List<Tab> tabs = new ArrayList<>();
		evidence.nodes()
			.stream()
			.map(Server::label)
			.distinct()
			.forEach((label) -> tabs.add(new Tab(label, label, kind(diagnosis, label), false)));
		int parents = evidence.parents().size();
		if (parents > 0) {
			tabs.add(new Tab("parent", phrases.text("diagnosis.tab.parent", parents), "", false));
		}
		int resolvers = evidence.resolvers().size();
		if (resolvers > 0) {
			tabs.add(new Tab("resolvers", phrases.text("diagnosis.tab.resolvers", resolvers), "", false));
		}
		tabs.add(new Tab(TRACE, phrases.text("diagnosis.tab.trace"), "", false));
		return tabs;
	}

	private static String kind(Diagnosis diagnosis, String node) {
		Severity worst = diagnosis.findings()
			.stream()
			.filter((finding) -> node.equals(finding.node()) && finding.severity().needsAttention())
			.map(Finding::severity)
			.min(Comparator.naturalOrder())
			.orElse(Severity.FINE);
		return Look.of(worst);
	}

	private static List<Line> lines(Diagnosis diagnosis, Evidence evidence, Tab open, List<Tab> tabs, Phrases phrases) {
		List<Exchange> shown = exchanges(diagnosis, evidence, open);
		List<Line> lines = new ArrayList<>(
				shown.stream().flatMap((exchange) -> RawText.of(exchange).stream()).toList());
		good(open, tabs)
			.flatMap((other) -> evidence.file()
				.exchanges()
				.stream()
				.filter((exchange) -> exchange.server().label().equals(other) && !shown.isEmpty()
						&& exchange.question().equals(shown.getFirst().question()))
				.findFirst())
			.ifPresent((exchange) -> {
				lines.add(new Line("c", phrases.text("diagnosis.raw.compare", exchange.server().label())));
				lines.addAll(RawText.of(exchange));
			});
		return lines;
	}

	/** A node that is well, to compare a bad one with. */
	private static Optional<String> good(Tab open, List<Tab> tabs) {
		boolean bad = open.kind().equals("att") || open.kind().equals("bad");
		return bad ? tabs.stream().filter((tab) -> tab.kind().equals("ok")).map(Tab::label).findFirst()
				: Optional.empty();
	}

	/** First what the troubles there rest on, then the rest in the order of asking. */
	private static List<Exchange> exchanges(Diagnosis diagnosis, Evidence evidence, Tab open) {
		Set<String> telling = diagnosis.findings()
			.stream()
			.filter((finding) -> finding.severity().needsAttention())
			.flatMap((finding) -> finding.evidence().stream())
			.collect(Collectors.toSet());
		List<Exchange> all = evidence.file()
			.exchanges()
			.stream()
			.filter((exchange) -> belongs(exchange.server(), open))
			.toList();
		return Stream
			.concat(all.stream().filter((exchange) -> telling.contains(exchange.id())),
					all.stream().filter((exchange) -> !telling.contains(exchange.id())))
			.limit(MOST_ANSWERS)
			.toList();
	}

	private static boolean belongs(Server server, Tab open) {
		return switch (server.role()) {
			case NODE -> server.label().equals(open.key());
			case PARENT -> open.key().equals("parent") || open.key().equals(TRACE);
			case RESOLVER -> open.key().equals("resolvers");
			case ROOT, ABOVE -> open.key().equals(TRACE);
		};
	}

	/**
	 * A tab, which is a link.
	 *
	 * @param kind ok, att or bad for a node, else empty
	 */
	record Tab(String key, String label, String kind, boolean current) {

		Tab open(boolean isOpen) {
			return new Tab(this.key, this.label, this.kind, isOpen);
		}

	}

	/**
	 * A line of output.
	 *
	 * @param kind c for comments, p for trouble, q for the command, else empty
	 */
	record Line(String kind, String text) {
	}

}
