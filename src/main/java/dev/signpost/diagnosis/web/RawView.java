package dev.signpost.diagnosis.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Diagnosis;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Severity;
import dev.signpost.dns.RecordType;

/**
 * What servers said, in full, by server.
 *
 * @param tabs empty where no evidence was kept
 * @param chosen label of the tab that is open
 * @param hidden how many answers of this tab are not shown
 */
record RawView(List<Tab> tabs, String chosen, String key, List<Line> lines, long hidden) {

	private static final int MOST_ANSWERS = 60;

	private static final int MOST_TELLING = 2;

	static final String TRACE = "trace";

	private static final RawView NONE = new RawView(List.of(), "", "", List.of(), 0);

	RawView {
		tabs = List.copyOf(tabs);
		lines = List.copyOf(lines);
	}

	static RawView of(Diagnosis diagnosis, String wanted, boolean all, Phrases phrases) {
		Evidence evidence = diagnosis.evidence();
		if (evidence == null || !diagnosis.finished()) {
			return NONE;
		}
		List<Tab> tabs = tabs(diagnosis, evidence, phrases);
		if (tabs.isEmpty()) {
			return NONE;
		}
		Tab open = tabs.stream().filter((tab) -> tab.key().equals(wanted)).findFirst().orElse(worst(tabs));
		List<Exchange> there = there(evidence, open);
		List<Exchange> shown = all ? there.stream().limit(MOST_ANSWERS).toList() : telling(diagnosis, evidence, there);
		return new RawView(tabs.stream().map((tab) -> tab.open(tab.equals(open))).toList(), open.label(), open.key(),
				(open.key().equals(TRACE) && !all) ? RawText.trace(evidence, phrases.dig())
						: lines(evidence, shown, good(open, tabs), phrases),
				there.size() - shown.size());
	}

	private static Tab worst(List<Tab> tabs) {
		return tabs.stream()
			.filter((tab) -> tab.kind().equals("bad") || tab.kind().equals("att"))
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

	private static List<Line> lines(Evidence evidence, List<Exchange> shown, Optional<String> good, Phrases phrases) {
		List<Line> lines = new ArrayList<>(
				shown.stream().flatMap((exchange) -> RawText.of(exchange, phrases.dig()).stream()).toList());
		good.flatMap((other) -> like(evidence, shown, other)).ifPresent((exchange) -> {
			lines.add(new Line("c", phrases.text("diagnosis.raw.compare", exchange.server().label())));
			lines.addAll(RawText.of(exchange, phrases.dig()));
		});
		return lines;
	}

	/** What another node said to the question that is shown first. */
	private static Optional<Exchange> like(Evidence evidence, List<Exchange> shown, String other) {
		return shown.stream()
			.limit(1)
			.flatMap((first) -> evidence.file()
				.exchanges()
				.stream()
				.filter((exchange) -> exchange.server().label().equals(other)
						&& exchange.question().equals(first.question())))
			.findFirst();
	}

	/** A node that is well, to compare a bad one with. */
	private static Optional<String> good(Tab open, List<Tab> tabs) {
		boolean bad = open.kind().equals("att") || open.kind().equals("bad");
		return bad ? tabs.stream().filter((tab) -> tab.kind().equals("ok")).map(Tab::label).findFirst()
				: Optional.empty();
	}

	private static List<Exchange> there(Evidence evidence, Tab open) {
		return evidence.file().exchanges().stream().filter((exchange) -> belongs(exchange.server(), open)).toList();
	}

	/** What the troubles there rest on, then the questions that everybody asks first. */
	private static List<Exchange> telling(Diagnosis diagnosis, Evidence evidence, List<Exchange> there) {
		Set<String> ids = diagnosis.findings()
			.stream()
			.filter((finding) -> finding.leads() && finding.severity().needsAttention())
			.flatMap((finding) -> finding.evidence().stream())
			.collect(Collectors.toSet());
		return Stream
			.concat(there.stream().filter((exchange) -> ids.contains(exchange.id())).limit(MOST_TELLING),
					there.stream().filter((exchange) -> usual(exchange, evidence)))
			.distinct()
			.toList();
	}

	private static boolean usual(Exchange exchange, Evidence evidence) {
		return switch (exchange.server().role()) {
			case ROOT, ABOVE -> exchange.question().type().equals(RecordType.NS);
			case PARENT, NODE -> exchange.question().equals(Ask.ns(evidence.cluster()));
			case RESOLVER -> exchange.question().type().equals(RecordType.A) && evidence.definition()
				.endpoints()
				.stream()
				.anyMatch((endpoint) -> endpoint.name().equals(exchange.question().name()));
		};
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
