package dev.signpost.diagnosis.check.node;

import java.util.List;
import java.util.Set;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.lookup.Answer;

/**
 * N18: no node hands out the whole zone to everybody.
 */
public final class ZoneIsNotHandedOut extends NodeCheck {

	public ZoneIsNotHandedOut() {
		super(CheckId.N18, Set.of(CheckId.N1), Says.values());
	}

	@Override
	List<Finding> look(Told told) {
		Exchange transfer = told.evidence().asked(told.node(), Ask.transfer(told.zone())).orElse(null);
		if (transfer == null) {
			return notAsked(told);
		}
		return switch (transfer.answer()) {
			case Answer.Reply reply when reply.message().noError() && !reply.message().answer().isEmpty() ->
				List.of(found(Says.ZONE_HANDED_OUT, told, transfer).with("zone", told.zone().text()));
			case Answer.Reply reply -> List.of(found(Says.ZONE_KEPT, told, transfer));
			case Answer.Unreachable gone when gone.why() == Answer.Why.RESET ->
				List.of(found(Says.ZONE_KEPT, told, transfer));
			case Answer.Unreachable gone -> notAsked(told);
			case Answer.Silence silence -> notAsked(told);
			case Answer.Garbled garbled -> notAsked(told);
			case Answer.NotAsked none -> notAsked(told);
		};
	}

	private enum Says implements FindingCode {

		ZONE_KEPT(Severity.FINE, VerdictCode.WORKING),

		ZONE_HANDED_OUT(Severity.NOTICE, VerdictCode.WORKING),

		N18_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
