package dev.signpost.diagnosis.web;

import java.util.List;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.WayDown;
import dev.signpost.diagnosis.web.RawView.Line;
import dev.signpost.lookup.DigText;
import dev.signpost.lookup.TraceText;

/** An answer as dig would print it, line by line. */
final class RawText {

	private RawText() {
	}

	static List<Line> of(Exchange exchange, DigText dig) {
		String answer = dig.answer(exchange.server().address(), exchange.question(), exchange.answer());
		return Stream
			.of(Stream.of(new Line("q", "$ " + command(exchange))), answer.lines().map(RawText::line),
					Stream.of(new Line("", "")))
			.flatMap((part) -> part)
			.toList();
	}

	/** The whole way from the root, as dig +trace would print it. */
	static List<Line> trace(Evidence evidence, DigText dig) {
		return new TraceText(dig.product()).text(WayDown.of(evidence)).lines().map(RawText::line).toList();
	}

	static String command(Exchange exchange) {
		return DigText.command(exchange.server().address(), exchange.question());
	}

	private static Line line(String text) {
		if (text.startsWith(";; communications error") || text.startsWith(";; no servers")
				|| text.startsWith(";; Connection") || text.startsWith(";; connection")) {
			return new Line("p", text);
		}
		return new Line((text.startsWith(";") && !text.endsWith("SECTION:")) ? "c" : "", text);
	}

}
