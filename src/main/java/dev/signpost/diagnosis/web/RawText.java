package dev.signpost.diagnosis.web;

import java.util.List;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.web.RawView.Line;

/** An answer as dig would print it, line by line. */
final class RawText {

	private RawText() {
	}

	static List<Line> of(Exchange exchange) {
		return Stream
			.concat(Stream.of(new Line("q", "$ " + Digging.command(exchange))),
					exchange.answer().toString().lines().map(RawText::line))
			.toList();
	}

	private static Line line(String text) {
		if (text.startsWith(";; communications error") || text.startsWith(";; no servers")
				|| text.startsWith(";; connection")) {
			return new Line("p", text);
		}
		return new Line(text.startsWith(";; ") ? "c" : "", text);
	}

}
