package dev.signpost.diagnosis.check.node;

import java.util.List;
import java.util.Set;

import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.lookup.DnsMessage;

/**
 * N5: every node answers as the authority of the cluster's zone.
 */
public final class NodesAnswerWithAuthority extends NodeCheck {

	public NodesAnswerWithAuthority() {
		super(CheckId.N5, Set.of(CheckId.N1, CheckId.N4), Says.values());
	}

	@Override
	List<Finding> look(Told told) {
		Exchange soa = told.soa().filter((exchange) -> Told.message(exchange).noError()).orElse(null);
		// A server that sends people away is told by N6
		if (soa == null || NodesSendNobodyAway.refers(Told.message(soa))) {
			return notAsked(told);
		}
		DnsMessage.Flags flags = Told.message(soa).flags();
		Says code = flags.aa() ? Says.NODE_HAS_AUTHORITY
				: flags.ra() ? Says.NODE_IS_IMPOSTOR : Says.NODE_WITHOUT_AUTHORITY;
		return List.of(found(code, told, soa));
	}

	@Override
	public List<Finding> weigh(Evidence evidence, List<Finding> all) {
		return super.weigh(evidence, Share.raise(evidence, all, VerdictCode.NODE_ANSWERS_WRONGLY));
	}

	private enum Says implements FindingCode {

		NODE_HAS_AUTHORITY(Severity.FINE, VerdictCode.WORKING),

		NODE_IS_IMPOSTOR(Severity.ERROR, VerdictCode.NODE_ANSWERS_WRONGLY),

		NODE_WITHOUT_AUTHORITY(Severity.ERROR, VerdictCode.NODE_ANSWERS_WRONGLY),

		N5_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
