package dev.signpost.diagnosis.check.node;

import java.util.List;
import java.util.Optional;

import dev.signpost.diagnosis.Exchange;
import dev.signpost.lookup.Answer;

/** Datagrams that were not believed. */
final class Strays {

	private Strays() {
	}

	static List<Answer.Stray> of(Exchange exchange) {
		return switch (exchange.answer()) {
			case Answer.Reply reply -> reply.strays();
			case Answer.Silence silence -> silence.strays();
			case Answer.Unreachable unreachable -> List.of();
			case Answer.Garbled garbled -> List.of();
			case Answer.NotAsked notAsked -> List.of();
		};
	}

	/**
	 * Where an answer came from that should have come from the address asked.
	 */
	static Optional<String> fromElsewhere(Exchange exchange) {
		return of(exchange).stream()
			.filter((stray) -> stray.mismatch() == Answer.Mismatch.SOURCE)
			.map(Answer.Stray::source)
			.findFirst();
	}

}
