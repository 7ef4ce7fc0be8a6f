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
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Rcodes;

/**
 * N4: every node knows the cluster's zone.
 */
public final class NodesKnowTheZone extends NodeCheck {

	public NodesKnowTheZone() {
		super(CheckId.N4, Set.of(CheckId.N1), Says.values());
	}

	@Override
	List<Finding> look(Told told) {
		Exchange soa = told.soa().orElse(null);
		if (soa == null) {
			return notAsked(told);
		}
		if (!Told.message(soa).noError()) {
			return List.of(wrong(told, soa, "SOA"));
		}
		return told.replied(Ask.ns(told.zone()))
			.filter((ns) -> !Told.message(ns).noError() && soa.question().edns() != null
					&& Told.message(soa).flags().aa())
			.map((ns) -> List.of(wrong(told, ns, "NS")))
			.orElseGet(() -> List.of(found(Says.NODE_KNOWS_ZONE, told, soa)));
	}

	@Override
	public List<Finding> weigh(Evidence evidence, List<Finding> all) {
		boolean another = all.stream()
			.filter((finding) -> finding.severity().needsAttention())
			.allMatch((finding) -> finding.code().equals(Says.NODE_REFUSES.name())
					|| finding.code().equals(Says.NODE_DENIES.name()));
		return super.weigh(evidence,
				Share.raise(evidence, all, another ? VerdictCode.WRONG_CLUSTER : VerdictCode.NODE_ANSWERS_WRONGLY));
	}

	private Finding wrong(Told told, Exchange exchange, String type) {
		DnsMessage message = Told.message(exchange);
		Says code = switch (message.rcode()) {
			case Rcodes.REFUSED, Rcodes.NOTAUTH -> Says.NODE_REFUSES;
			case Rcodes.SERVFAIL -> Says.NODE_FAILS;
			case Rcodes.FORMERR -> Says.NODE_MISREADS;
			case Rcodes.NXDOMAIN -> Says.NODE_DENIES;
			default -> Says.NODE_SAYS_ERROR;
		};
		return found(code, told, exchange).with("zone", told.zone().text())
			.with("type", type)
			.with("rcode", message.rcodeName());
	}

	private enum Says implements FindingCode {

		NODE_KNOWS_ZONE(Severity.FINE, VerdictCode.WORKING),

		NODE_REFUSES(Severity.ERROR, VerdictCode.NODE_ANSWERS_WRONGLY),

		NODE_FAILS(Severity.ERROR, VerdictCode.NODE_ANSWERS_WRONGLY),

		NODE_MISREADS(Severity.ERROR, VerdictCode.NODE_ANSWERS_WRONGLY),

		NODE_DENIES(Severity.ERROR, VerdictCode.NODE_ANSWERS_WRONGLY),

		NODE_SAYS_ERROR(Severity.ERROR, VerdictCode.NODE_ANSWERS_WRONGLY),

		N4_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
