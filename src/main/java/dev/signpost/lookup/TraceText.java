package dev.signpost.lookup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.signpost.lookup.Trace.Level;
import dev.signpost.lookup.Trace.Visit;

/**
 * A trace laid out as {@code dig +trace} does, level by level, except that every server
 * of a level was asked: servers that said the same stand under what they said.
 *
 * @param product who lays it out, for example {@code Signpost 1.0.0}
 */
public record TraceText(String product) {

	/**
	 * The whole way, in lines that each end with a line feed.
	 */
	public String text(Trace trace) {
		DigPage page = new DigPage();
		page.line("; <<>> " + this.product + " <<>> +trace " + DigCommand.question(trace.question()));
		page.line(";; global options: +cmd");
		trace.levels().forEach((level) -> level(page, level));
		return page.text();
	}

	private static void level(DigPage page, Level level) {
		int asked = level.visits().size();
		page.line("");
		page.line(";; " + level.zoneText() + ": " + asked + ((asked == 1) ? " server" : " servers") + " asked"
				+ (level.agreed() ? "" : ", and they do not name the same"));
		Map<List<String>, List<Visit>> groups = new LinkedHashMap<>();
		for (Visit visit : level.visits()) {
			groups.computeIfAbsent(said(visit).stream().sorted().toList(), (said) -> new ArrayList<>()).add(visit);
		}
		groups.values().forEach((visits) -> group(page, visits));
	}

	/** Servers turn the order of records, so it does not tell them apart. */
	private static void group(DigPage page, List<Visit> visits) {
		List<String> said = said(visits.getFirst());
		int shown = 0;
		while (shown < said.size() && page.takesRecord()) {
			page.line(said.get(shown++));
		}
		if (shown < said.size()) {
			page.line(";; " + (said.size() - shown) + " more lines are not shown");
		}
		visits.forEach((visit) -> received(page, visit));
	}

	private static List<String> said(Visit visit) {
		List<String> lines = new ArrayList<>();
		if (visit.answer() instanceof Answer.Reply reply && !reply.message().noError()) {
			lines.add(";; status: " + reply.message().rcodeName());
		}
		visit.records().forEach((rr) -> lines.add(DigColumns.record(rr, rr.ttl())));
		return lines;
	}

	private static void received(DigPage page, Visit visit) {
		new DigOutcome(page, visit.server().address(), visit.question()).complaints(visit.answer());
		String server = visit.server().address().text() + "#53(" + DigBytes.printable(visit.server().name()) + ")";
		switch (visit.answer()) {
			case Answer.Reply reply -> page.line(";; Received " + reply.message().size() + " bytes from " + server
					+ " in " + reply.took().toMillis() + " ms");
			case Answer.Garbled garbled ->
				page.line(";; Got bad packet from " + server + ": " + DigBytes.printable(garbled.fault()));
			case Answer.NotAsked notAsked ->
				page.line(";; not asked: " + server + ": " + DigOutcome.reason(notAsked.reason()));
			case Answer.Silence silence -> {
			}
			case Answer.Unreachable unreachable -> {
			}
		}
	}

}
