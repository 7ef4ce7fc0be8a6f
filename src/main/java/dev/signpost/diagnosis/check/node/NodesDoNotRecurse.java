package dev.signpost.diagnosis.check.node;

import java.util.List;
import java.util.Set;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Question;

/**
 * N13: no node looks up other people's names for everybody.
 */
public final class NodesDoNotRecurse extends NodeCheck {

	public NodesDoNotRecurse() {
		super(CheckId.N13, Set.of(CheckId.N1, CheckId.N4, CheckId.N5), Says.values());
	}

	@Override
	List<Finding> look(Told told) {
		DnsName outside = DnsName.of("www." + told.evidence().parentZone().text());
		Question question = Ask.recursive(outside, RecordType.A);
		Exchange exchange = told.evidence().asked(told.node(), question).orElse(null);
		if (exchange == null || exchange.answer() instanceof Answer.NotAsked
				|| !told.evidence().answersUdp(told.node())) {
			return notAsked(told);
		}
		DnsMessage message = Evidence.message(exchange).orElse(null);
		Says code = (message == null) ? Says.NODE_DOES_NOT_RECURSE : judged(message);
		return List.of(found(code, told, exchange).with("name", outside.text()));
	}

	private static Says judged(DnsMessage message) {
		if (!message.answer().isEmpty() && !message.flags().aa()) {
			return Says.NODE_RECURSES;
		}
		return message.flags().ra() ? Says.NODE_OFFERS_RECURSION : Says.NODE_DOES_NOT_RECURSE;
	}

	private enum Says implements FindingCode {

		NODE_DOES_NOT_RECURSE(Severity.FINE, VerdictCode.WORKING),

		NODE_OFFERS_RECURSION(Severity.ERROR, VerdictCode.NODE_ANSWERS_WRONGLY),

		NODE_RECURSES(Severity.ERROR, VerdictCode.NODE_ANSWERS_WRONGLY),

		N13_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
