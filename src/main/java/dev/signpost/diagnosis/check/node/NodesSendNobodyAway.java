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
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Rr;

/**
 * N6: no node sends those who ask for the cluster to other servers.
 */
public final class NodesSendNobodyAway extends NodeCheck {

	public NodesSendNobodyAway() {
		super(CheckId.N6, Set.of(CheckId.N1, CheckId.N4), Says.values());
	}

	@Override
	List<Finding> look(Told told) {
		Exchange ns = told.whole(Ask.ns(told.zone())).orElse(null);
		if (ns == null) {
			return notAsked(told);
		}
		if (!refers(Told.message(ns))) {
			return List.of(found(Says.NODE_SENDS_NOBODY_AWAY, told, ns));
		}
		Rr to = Told.message(ns).authority().stream().filter(NodesSendNobodyAway::isNs).findFirst().orElseThrow();
		boolean upward = to.name().map((name) -> told.zone().isUnder(name)).orElse(true);
		return List
			.of(found(upward ? Says.NODE_REFERS_UPWARD : Says.NODE_REFERS_SIDEWAYS, told, ns).with("to", to.owner()));
	}

	@Override
	public List<Finding> weigh(Evidence evidence, List<Finding> all) {
		return super.weigh(evidence, Share.raise(evidence, all, VerdictCode.NODE_ANSWERS_WRONGLY));
	}

	/** A referral: no answer, no authority, and NS records that lead elsewhere. */
	static boolean refers(DnsMessage message) {
		return message.noError() && !message.flags().aa() && message.answer().isEmpty()
				&& message.authority().stream().anyMatch(NodesSendNobodyAway::isNs);
	}

	private static boolean isNs(Rr rr) {
		return rr.type().equals(RecordType.NS);
	}

	private enum Says implements FindingCode {

		NODE_SENDS_NOBODY_AWAY(Severity.FINE, VerdictCode.WORKING),

		NODE_REFERS_UPWARD(Severity.ERROR, VerdictCode.NODE_ANSWERS_WRONGLY),

		NODE_REFERS_SIDEWAYS(Severity.ERROR, VerdictCode.NODE_ANSWERS_WRONGLY),

		N6_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
