package dev.signpost.diagnosis.check.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Edns;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rcodes;

/**
 * N11: every node stands questions with EDNS, signatures wanted and options that it does
 * not know.
 */
public final class NodesStandModernQuestions extends NodeCheck {

	public NodesStandModernQuestions() {
		super(CheckId.N11, Set.of(CheckId.N1), Says.values());
	}

	@Override
	List<Finding> look(Told told) {
		List<Exchange> edns = told.settledUdp().stream().filter((one) -> is(one, false)).toList();
		Exchange plain = told.replied(Ask.soaPlain(told.zone())).orElse(null);
		if (plain == null && edns.stream().noneMatch(NodesStandModernQuestions::replied)) {
			return notAsked(told);
		}
		if (isDropped(edns)) {
			return List.of(found(Says.EDNS_DROPPED, told).restingOn(edns));
		}
		List<Finding> found = new ArrayList<>();
		List<Exchange> signed = told.settledUdp().stream().filter((one) -> is(one, true)).toList();
		if (isDropped(signed)) {
			found.add(found(Says.SIGNED_DROPPED, told).restingOn(signed));
		}
		if (plain == null || Told.message(plain).noError()) {
			told.replied(Ask.soa(told.zone())).ifPresent((soa) -> found.addAll(misread(told, soa)));
		}
		return found.isEmpty() ? List.of(found(Says.EDNS_UNDERSTOOD, told).restingOn(edns)) : found;
	}

	private List<Finding> misread(Told told, Exchange soa) {
		DnsMessage message = Told.message(soa);
		if (!message.noError()) {
			return List.of(found(Says.EDNS_REFUSED, told, soa).with("rcode", message.rcodeName()));
		}
		if (message.opt() == null) {
			return List.of(found(Says.EDNS_IGNORED, told, soa));
		}
		return Stream
			.of(odd(told, Ask.soaVersionOne(told.zone()), Rcodes.BADVERS, Says.EDNS_VERSION_MISREAD),
					odd(told, Ask.soaUnknownOption(told.zone()), Rcodes.NOERROR, Says.EDNS_OPTION_MISREAD))
			.flatMap(Optional::stream)
			.toList();
	}

	private Optional<Finding> odd(Told told, Question question, int wanted, Says code) {
		return told.evidence().asked(told.node(), question).flatMap((exchange) -> switch (exchange.answer()) {
			case Answer.Reply reply when reply.message().rcode() == wanted -> Optional.empty();
			case Answer.Reply reply ->
				Optional.of(found(code, told, exchange).with("said", reply.message().rcodeName()));
			case Answer.Silence silence -> Optional.of(found(code, told, exchange).with("said", "nothing"));
			case Answer.Garbled garbled -> Optional.of(found(code, told, exchange).with("said", garbled.fault()));
			case Answer.Unreachable gone -> Optional.empty();
			case Answer.NotAsked none -> Optional.empty();
		});
	}

	/** Ordinary EDNS, with or without the wish for signatures. */
	private static boolean is(Exchange exchange, boolean signed) {
		Edns edns = exchange.question().edns();
		return edns != null && edns.version() == 0 && !edns.unknownOption() && edns.dnssecOk() == signed;
	}

	/** One lost answer proves nothing; of several none came. */
	private static boolean isDropped(List<Exchange> exchanges) {
		return !exchanges.isEmpty() && exchanges.stream().noneMatch(NodesStandModernQuestions::replied);
	}

	private static boolean replied(Exchange exchange) {
		return exchange.answer() instanceof Answer.Reply;
	}

	private enum Says implements FindingCode {

		EDNS_UNDERSTOOD(Severity.FINE, VerdictCode.WORKING),

		EDNS_VERSION_MISREAD(Severity.NOTICE, VerdictCode.WORKING),

		EDNS_OPTION_MISREAD(Severity.NOTICE, VerdictCode.WORKING),

		EDNS_IGNORED(Severity.NOTICE, VerdictCode.WORKING),

		EDNS_REFUSED(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		EDNS_DROPPED(Severity.ERROR, VerdictCode.SOME_CLIENTS_FAIL),

		SIGNED_DROPPED(Severity.ERROR, VerdictCode.SOME_CLIENTS_FAIL),

		N11_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

		private final Severity severity;

		private final VerdictCode verdict;

		Says(Severity severity, VerdictCode verdict) {
			this.severity = severity;
			this.verdict = verdict;
		}

		@Override
		public Severity severity() {
			return this.severity;
		}

		@Override
		public VerdictCode verdict() {
			return this.verdict;
		}

	}

}
