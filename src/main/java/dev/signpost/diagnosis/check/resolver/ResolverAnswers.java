package dev.signpost.diagnosis.check.resolver;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rcodes;

/**
 * R1: the resolvers answer.
 */
public final class ResolverAnswers implements Check {

	@Override
	public CheckId id() {
		return CheckId.R1;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of();
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	/** Answers that mean: not for you, or not to such a question. */
	private static final Set<Integer> NOT_FOR_US = Set.of(Rcodes.REFUSED, Rcodes.NOTIMP, Rcodes.FORMERR);

	@Override
	public List<Finding> judge(Evidence evidence) {
		List<Server> asked = evidence.resolvers()
			.stream()
			.filter((resolver) -> evidence.allAsked(resolver).stream().anyMatch(ResolverAnswers::wentOut))
			.toList();
		if (asked.isEmpty()) {
			return List.of(Finding.of(id(), Says.R1_NOT_ASKED));
		}
		List<Finding> findings = asked.stream().flatMap((resolver) -> judge(resolver, evidence).stream()).toList();
		return findings.isEmpty() ? List.of(fine(evidence)) : findings;
	}

	private Finding fine(Evidence evidence) {
		return Finding.of(id(), Says.RESOLVERS_ANSWER).with("zone", evidence.parentZone().text());
	}

	private Optional<Finding> judge(Server resolver, Evidence evidence) {
		Question question = Ask.recursive(evidence.parentZone(), RecordType.NS);
		Optional<Exchange> asked = evidence.asked(resolver, question);
		boolean refuses = asked.flatMap(Evidence::message)
			.map((message) -> NOT_FOR_US.contains(message.rcode()))
			.orElse(false);
		if (evidence.answersUdp(resolver)) {
			return refuses ? Optional.of(finding(Says.RESOLVER_REFUSES_US, resolver, evidence)) : Optional.empty();
		}
		boolean closed = evidence.allAsked(resolver)
			.stream()
			.anyMatch((exchange) -> exchange.answer() instanceof Answer.Unreachable);
		return Optional.of(finding(closed ? Says.RESOLVER_CLOSED : Says.RESOLVER_SILENT, resolver, evidence));
	}

	/** Only the first one's silence is felt at each look-up. */
	private Finding finding(Says code, Server resolver, Evidence evidence) {
		boolean first = evidence.resolvers().getFirst().equals(resolver);
		Finding finding = Finding.of(id(), code, resolver)
			.with("zone", evidence.parentZone().text())
			.with("place", first ? "first" : "later")
			.with("effect",
					first ? "Each look-up on this machine first waits about 5 seconds for it."
							: "It is only missed when the resolvers before it fail too.")
			.restingOn(List.copyOf(evidence.allAsked(resolver)));
		return first ? finding : finding.as(Severity.WARNING);
	}

	private static boolean wentOut(Exchange exchange) {
		return !(exchange.answer() instanceof Answer.NotAsked);
	}

	private enum Says implements FindingCode {

		RESOLVERS_ANSWER(Severity.FINE, VerdictCode.WORKING),

		RESOLVER_SILENT(Severity.ERROR, VerdictCode.RESOLVER_TROUBLE),

		RESOLVER_CLOSED(Severity.ERROR, VerdictCode.RESOLVER_TROUBLE),

		RESOLVER_REFUSES_US(Severity.ERROR, VerdictCode.RESOLVER_TROUBLE),

		R1_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
