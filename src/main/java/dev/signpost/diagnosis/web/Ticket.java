package dev.signpost.diagnosis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.signpost.diagnosis.Diagnosis;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.Server;

/** The result as plain text for a ticket. */
final class Ticket {

	private Ticket() {
	}

	static String of(Diagnosis diagnosis, DiagnosisView view, Phrases phrases) {
		List<String> lines = new ArrayList<>();
		lines.add(view.headline());
		lines.add(phrases.text("diagnosis.ticket.when", view.name(), phrases.moment(view.at())));
		lines.add("");
		view.hops().forEach((hop) -> lines.add(phrases.text("diagnosis.hop." + hop.key()) + ": " + hop.text()));
		view.checks().troubles().forEach((row) -> trouble(row, lines));
		List<String> commands = commands(diagnosis);
		if (!commands.isEmpty()) {
			lines.add("");
			lines.add(phrases.text("diagnosis.ticket.repeat"));
			commands.forEach((command) -> lines.add("  " + command));
		}
		lines.add("");
		lines.add(phrases.address("/diagnoses/" + view.id()));
		return String.join("\n", lines) + "\n";
	}

	private static void trouble(CheckRow row, List<String> lines) {
		lines.add("");
		lines.add(row.title() + " (" + row.check() + ")");
		if (!row.why().isEmpty()) {
			lines.add("  " + row.why());
		}
		row.asked()
			.stream()
			.limit(1)
			.forEach((asked) -> lines.add("  " + asked.what() + " @ " + asked.whom() + ": " + asked.outcome()));
	}

	/**
	 * What fails and the same where it works, or else what was asked of the parent and of
	 * a node.
	 */
	private static List<String> commands(Diagnosis diagnosis) {
		Evidence evidence = diagnosis.evidence();
		if (evidence == null) {
			return List.of();
		}
		List<Exchange> all = evidence.file().exchanges();
		Optional<Exchange> failing = diagnosis.findings()
			.stream()
			.filter((finding) -> finding.leads() && finding.severity().needsAttention())
			.map(Finding::evidence)
			.flatMap((ids) -> all.stream().filter((exchange) -> ids.contains(exchange.id())))
			.findFirst();
		List<Exchange> two = failing.map((first) -> beside(first, all)).orElseGet(() -> usual(all));
		return two.stream().map(RawText::command).distinct().toList();
	}

	private static List<Exchange> beside(Exchange failing, List<Exchange> all) {
		List<Exchange> two = new ArrayList<>(List.of(failing));
		all.stream()
			.filter((other) -> other.question().equals(failing.question())
					&& other.server().role() == failing.server().role() && !other.server().equals(failing.server())
					&& Evidence.message(other).isPresent())
			.findFirst()
			.ifPresent(two::add);
		return two;
	}

	private static List<Exchange> usual(List<Exchange> all) {
		List<Exchange> two = new ArrayList<>();
		for (Server.Role role : List.of(Server.Role.PARENT, Server.Role.NODE)) {
			all.stream()
				.filter((exchange) -> exchange.server().role() == role
						&& exchange.question().type().name().equals("NS"))
				.findFirst()
				.ifPresent(two::add);
		}
		return two;
	}

}
