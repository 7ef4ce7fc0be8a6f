package dev.signpost.diagnosis.check.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Referral;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Question;

/**
 * Every name server of the parent zone answers for it, over UDP and TCP.
 */
public final class ParentServersAnswer implements Check {

	@Override
	public CheckId id() {
		return CheckId.P4;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.P1);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		List<Exchange> asked = asked(evidence, Ask.soa(evidence.parentZone()));
		if (asked.isEmpty()) {
			return List.of(say(Says.P4_NOT_ASKED).with("domain", evidence.parentZone().text()));
		}
		List<Finding> found = new ArrayList<>(dead(evidence, asked));
		found.addAll(withoutTcp(evidence));
		if (found.isEmpty()) {
			found.add(say(Says.PARENT_SERVERS_ANSWER).with("count", Integer.toString(asked.size())).restingOn(asked));
		}
		return found.stream().map((one) -> one.with("domain", evidence.parentZone().text())).toList();
	}

	private static List<Exchange> asked(Evidence evidence, Question question) {
		return Referral.servers(evidence)
			.stream()
			.flatMap((server) -> evidence.asked(server, question).stream())
			.filter(Exchange::tried)
			.toList();
	}

	private static List<Finding> dead(Evidence evidence, List<Exchange> asked) {
		List<Exchange> dead = asked.stream().filter((exchange) -> !answers(evidence, exchange)).toList();
		Severity severity = (dead.size() == 1) ? Severity.WARNING : Severity.ERROR;
		boolean all = dead.size() == asked.size();
		return dead.stream().map((exchange) -> {
			Finding found = judge(exchange).as(all ? Severity.CRITICAL : severity);
			return all ? found.leadingTo(VerdictCode.PARENT_NOT_FOUND) : found;
		}).toList();
	}

	private static Finding judge(Exchange exchange) {
		return Evidence.message(exchange)
			.map((message) -> Finding.of(CheckId.P4, Says.PARENT_SERVER_WRONG, exchange.server())
				.with("says", message.noError() ? "an answer without authority" : message.rcodeName()))
			.orElseGet(() -> Finding.of(CheckId.P4, Says.PARENT_SERVER_SILENT, exchange.server()))
			.restingOn(exchange);
	}

	private static boolean answers(Evidence evidence, Exchange exchange) {
		return Evidence.message(exchange)
			.filter((message) -> message.flags().aa()
					&& !message.answers(evidence.parentZone(), RecordType.SOA).isEmpty())
			.isPresent();
	}

	/** Only of those that answer over UDP. */
	private static List<Finding> withoutTcp(Evidence evidence) {
		List<Exchange> asked = asked(evidence, Ask.soaOverTcp(evidence.parentZone())).stream()
			.filter((exchange) -> evidence.reply(exchange.server(), Ask.soa(evidence.parentZone())).isPresent())
			.toList();
		List<Exchange> failed = asked.stream().filter((exchange) -> Evidence.message(exchange).isEmpty()).toList();
		if (failed.size() > 1 && failed.size() == asked.size()) {
			return List.of(say(Says.NO_PARENT_TCP_FROM_HERE).restingOn(failed));
		}
		return failed.stream()
			.map((exchange) -> Finding.of(CheckId.P4, Says.PARENT_SERVER_WITHOUT_TCP, exchange.server())
				.restingOn(exchange))
			.toList();
	}

	private static Finding say(Says code) {
		return Finding.of(CheckId.P4, code);
	}

	/** What it can say. */
	enum Says implements FindingCode {

		/** All of them answer with authority. */
		PARENT_SERVERS_ANSWER(Severity.FINE, VerdictCode.WORKING),

		/** It does not answer; ERROR when several do not, CRITICAL when none does. */
		PARENT_SERVER_SILENT(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		/** It answers, but not for this zone; graded alike. */
		PARENT_SERVER_WRONG(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		/** It answers over UDP and not over TCP. */
		PARENT_SERVER_WITHOUT_TCP(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		/** None answers over TCP, so this machine's network is the likely reason. */
		NO_PARENT_TCP_FROM_HERE(Severity.NOTICE, VerdictCode.NEEDS_ATTENTION),

		/** None of them could be asked. */
		P4_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
