package dev.signpost.diagnosis.check.start;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.signpost.change.ChangeStatus;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Referral;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.diagnosis.ZoneFacts;
import dev.signpost.lookup.Rcodes;

/**
 * What was saved last is what Route 53's name servers answer.
 */
public final class LastChangeIsServed implements Check {

	@Override
	public CheckId id() {
		return CheckId.P5;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.P6);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	/** Seconds after which Route 53's servers should have what it calls done. */
	private static final long ENOUGH = 120;

	@Override
	public List<Finding> judge(Evidence evidence) {
		return switch (evidence.zone()) {
			case ZoneFacts.NotKnown unknown -> List.of(say(Says.P5_NOT_ASKED).with("reason", unknown.reason()));
			case ZoneFacts.Known known -> List.of((known.lastChange() != null)
					? judge(evidence, known, known.lastChange()) : say(Says.NOTHING_SAVED_YET));
		};
	}

	private static Finding judge(Evidence evidence, ZoneFacts.Known known, ZoneFacts.LastChange change) {
		long age = Math.max(0, Duration.between(change.at(), evidence.file().startedAt()).toSeconds());
		Finding found = switch (ChangeStatus.valueOf(change.status())) {
			case INTENT, SUBMITTED -> say(Says.CHANGE_PENDING);
			case UNKNOWN, CONFLICT -> say(Says.CHANGE_UNCERTAIN);
			case LIVE, PROVED, REFUSED, NOT_SENT -> served(evidence, known, change.removal(), age);
		};
		return found.with("change", "#" + change.number()).with("seconds", Long.toString(age));
	}

	private static Finding served(Evidence evidence, ZoneFacts.Known known, boolean removal, long age) {
		List<Referral> said = evidence.targets(Server.Role.PARENT)
			.stream()
			.filter((target) -> target.from(Server.Origin.DELEGATION_SET))
			.flatMap((target) -> Referral.said(evidence, target.server()).stream())
			.filter((referral) -> referral.message().noError() || referral.message().rcode() == Rcodes.NXDOMAIN)
			.toList();
		Served served = new Served(evidence, known, removal);
		List<Referral> behind = said.stream().filter((referral) -> !served.by(referral)).toList();
		if (said.isEmpty() || behind.isEmpty()) {
			return say(said.isEmpty() ? Says.P5_NOT_ASKED : Says.CHANGE_SERVED).restingOn(Referral.exchanges(said));
		}
		boolean nobody = !removal && said.stream().noneMatch((one) -> one.message().refersTo(evidence.cluster()));
		return behind(behind, age, nobody).with("count", Integer.toString(behind.size()))
			.with("of", Integer.toString(said.size()))
			.restingOn(Referral.exchanges(behind));
	}

	private static Finding behind(List<Referral> behind, long age, boolean nobody) {
		Finding found = say((age < ENOUGH) ? Says.CHANGE_SPREADING : Says.CHANGE_NOT_SERVED).with("servers",
				behind.stream().map((one) -> one.server().label()).collect(Collectors.joining(", ")));
		return (nobody && age >= ENOUGH) ? found.as(Severity.CRITICAL).leadingTo(VerdictCode.NO_DELEGATION) : found;
	}

	private static Finding say(Says code) {
		return Finding.of(CheckId.P5, code);
	}

	/** What it can say. */
	enum Says implements FindingCode {

		/** All of them answer what was saved. */
		CHANGE_SERVED(Severity.FINE, VerdictCode.WORKING),

		/** Signpost has not changed anything for this cluster. */
		NOTHING_SAVED_YET(Severity.INFO, VerdictCode.WORKING),

		/** Route 53 is still copying it. */
		CHANGE_PENDING(Severity.INFO, VerdictCode.WORKING),

		/** It is not known whether the last change was made. */
		CHANGE_UNCERTAIN(Severity.NOTICE, VerdictCode.NEEDS_ATTENTION),

		/**
		 * Route 53 calls it done, and less than two minutes later not every server has
		 * it.
		 */
		CHANGE_SPREADING(Severity.INFO, VerdictCode.WORKING),

		/**
		 * Two minutes later some servers still do not have it; CRITICAL when nobody is
		 * sent to the nodes.
		 */
		CHANGE_NOT_SERVED(Severity.ERROR, VerdictCode.SOME_CLIENTS_FAIL),

		/** Route 53 or its servers could not be asked. */
		P5_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
