package dev.signpost.diagnosis.web;

import java.time.Duration;
import java.util.Locale;

import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Knock;
import dev.signpost.diagnosis.Server;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.PortProbe.PortAnswer;
import dev.signpost.lookup.Transport;

/**
 * What was asked, of whom, and what came of it.
 *
 * @param outcome with how often and how long
 */
record AskedLine(String what, String whom, String outcome, Duration took) {

	static AskedLine of(Exchange exchange, Phrases phrases) {
		String what = exchange.question().text()
				+ ((exchange.question().transport() == Transport.TCP) ? " " + phrases.text("diagnosis.asked.tcp") : "");
		return new AskedLine(what, whom(exchange.server(), phrases), outcome(exchange.answer(), phrases),
				took(exchange.answer()));
	}

	static AskedLine of(Knock knock, Phrases phrases) {
		String what = phrases.text("diagnosis.asked.port", knock.endpoint().name().text(), knock.endpoint().port());
		return switch (knock.answer()) {
			case PortAnswer.Open open -> new AskedLine(what, knock.address().text(),
					phrases.text("diagnosis.asked.open", phrases.took(open.took())), open.took());
			case PortAnswer.Closed closed -> new AskedLine(what, knock.address().text(),
					phrases.text("diagnosis.asked.closed", phrases.took(closed.took())), closed.took());
			case PortAnswer.Silent silent -> new AskedLine(what, knock.address().text(),
					phrases.text("diagnosis.asked.silence-tcp", phrases.took(silent.waited())), silent.waited());
			case PortAnswer.NotTried not ->
				new AskedLine(what, knock.address().text(), phrases.text("diagnosis.asked.not"), Duration.ZERO);
		};
	}

	private static String whom(Server server, Phrases phrases) {
		return server.label().equals(server.address().text()) ? server.label()
				: phrases.text("diagnosis.asked.whom", server.label(), server.address().text());
	}

	private static String outcome(Answer answer, Phrases phrases) {
		return switch (answer) {
			case Answer.Reply reply -> replied(reply, phrases);
			case Answer.Silence silence ->
				phrases.text("diagnosis.asked.silence", silence.sent(), phrases.took(silence.waited()));
			case Answer.Unreachable unreachable ->
				phrases.text("diagnosis.asked." + unreachable.why().name().toLowerCase(Locale.ROOT).replace('_', '-'),
						phrases.took(unreachable.took()));
			case Answer.Garbled garbled ->
				phrases.text("diagnosis.asked.garbled", garbled.fault(), phrases.took(garbled.took()));
			case Answer.NotAsked not ->
				phrases.text("diagnosis.asked.not." + not.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
		};
	}

	private static String replied(Answer.Reply reply, Phrases phrases) {
		String said = phrases.text("diagnosis.asked.reply", reply.message().rcodeName(), phrases.took(reply.took()));
		return (reply.attempt() > 1) ? phrases.text("diagnosis.asked.at-try", said, reply.attempt()) : said;
	}

	private static Duration took(Answer answer) {
		return switch (answer) {
			case Answer.Reply reply -> reply.took();
			case Answer.Silence silence -> silence.waited();
			case Answer.Unreachable unreachable -> unreachable.took();
			case Answer.Garbled garbled -> garbled.took();
			case Answer.NotAsked not -> Duration.ZERO;
		};
	}

}
