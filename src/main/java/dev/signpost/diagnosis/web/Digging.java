package dev.signpost.diagnosis.web;

import dev.signpost.diagnosis.Exchange;
import dev.signpost.lookup.Edns;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Transport;

/** The command that asks the same question by hand. */
final class Digging {

	private Digging() {
	}

	static String command(Exchange exchange) {
		Question question = exchange.question();
		StringBuilder command = new StringBuilder("dig @").append(exchange.server().address().text())
			.append(' ')
			.append(question.spelling())
			.append(' ')
			.append(question.type());
		if (!question.recursionDesired()) {
			command.append(" +norecurse");
		}
		if (question.transport() == Transport.TCP) {
			command.append(" +tcp");
		}
		if (question.checkingDisabled()) {
			command.append(" +cdflag");
		}
		return command.append(edns(question)).toString();
	}

	private static String edns(Question question) {
		Edns edns = question.edns();
		if (edns == null) {
			return " +noedns";
		}
		StringBuilder options = new StringBuilder();
		if (edns.version() > 0) {
			options.append(" +edns=").append(edns.version()).append(" +noednsneg");
		}
		if (edns.unknownOption()) {
			options.append(" +ednsopt=65001");
		}
		return options.append(edns.dnssecOk() ? " +dnssec" : "").toString();
	}

}
