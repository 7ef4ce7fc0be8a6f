package dev.signpost.diagnosis.check.parent;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.signpost.change.ChangeStatus;
import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Referral;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.diagnosis.ZoneFacts;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Rcodes;

/**
 * The parent zone sends whoever asks for the cluster to name servers.
 */
public final class ParentSendsToNodes implements Check {

	@Override
	public CheckId id() {
		return CheckId.D1;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.P1, CheckId.P2, CheckId.P5, CheckId.P6, CheckId.D2);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		List<Referral> said = Referral.servers(evidence)
			.stream()
			.flatMap((server) -> Referral.said(evidence, server).stream())
			.filter((one) -> one.message().noError() || one.message().rcode() == Rcodes.NXDOMAIN)
			.toList();
		Listed listed = Listed.by(evidence);
		Says code = said.isEmpty() ? Says.D1_NOT_ASKED : listed.nothing() ? missing(evidence, said) : Says.DELEGATED;
		Finding found = listed.about(CheckId.D1, code).with("count", Integer.toString(listed.names().size()));
		return List.of(dated(evidence, found).restingOn(Referral.exchanges(said)));
	}

	/** Where nobody is missing anything Route 53 is not waited for. */
	private static Finding dated(Evidence evidence, Finding found) {
		if (found.severity().passed()) {
			return found;
		}
		return lastChange(evidence)
			.map((change) -> found.with("change", "#" + change.number()).with("seconds", age(evidence, change)))
			.orElse(found);
	}

	private static Says missing(Evidence evidence, List<Referral> said) {
		if (said.stream().anyMatch((one) -> servesItself(evidence, one.message()))) {
			return Says.PARENT_SERVES_CLUSTER;
		}
		Optional<Says> because = lastChange(evidence).flatMap((change) -> because(evidence, change));
		if (because.isPresent()) {
			return because.get();
		}
		if (addressesThere(evidence)) {
			return Says.ADDRESSES_WITHOUT_NS;
		}
		if (evidence.zone() instanceof ZoneFacts.Known known && known.lastChange() == null) {
			return Says.NEVER_DELEGATED;
		}
		boolean unknown = said.stream().anyMatch((one) -> one.message().rcode() == Rcodes.NXDOMAIN);
		return unknown ? Says.NAME_UNKNOWN : Says.NO_NS_RECORD;
	}

	private static Optional<Says> because(Evidence evidence, ZoneFacts.LastChange change) {
		boolean copying = Copying.now(evidence, change);
		boolean made = switch (ChangeStatus.valueOf(change.status())) {
			case INTENT, SUBMITTED, LIVE, PROVED -> true;
			case UNKNOWN, CONFLICT, REFUSED, NOT_SENT -> false;
		};
		if (made && change.removal()) {
			return Optional.of(Says.DELEGATION_REMOVED);
		}
		return copying ? Optional.of(Says.NO_DELEGATION_YET) : Optional.empty();
	}

	private static Optional<ZoneFacts.LastChange> lastChange(Evidence evidence) {
		return (evidence.zone() instanceof ZoneFacts.Known known) ? Optional.ofNullable(known.lastChange())
				: Optional.empty();
	}

	private static String age(Evidence evidence, ZoneFacts.LastChange change) {
		return Long.toString(Math.max(0, Duration.between(change.at(), evidence.file().startedAt()).toSeconds()));
	}

	private static boolean servesItself(Evidence evidence, DnsMessage message) {
		return message.flags().aa() && !message.answers(evidence.cluster(), RecordType.NS).isEmpty();
	}

	private static boolean addressesThere(Evidence evidence) {
		return evidence.parents()
			.stream()
			.anyMatch((server) -> evidence.definition()
				.nodes()
				.stream()
				.filter((node) -> node.name().isUnder(evidence.cluster()))
				.flatMap((node) -> evidence.reply(server, Ask.a(node.name()))
					.stream()
					.filter((message) -> message.flags().aa() && !message.answers(node.name(), RecordType.A).isEmpty()))
				.findAny()
				.isPresent());
	}

	/** What it can say. */
	enum Says implements FindingCode {

		/** It does. */
		DELEGATED(Severity.FINE, VerdictCode.WORKING),

		/** The parent zone says that the cluster's name does not exist. */
		NAME_UNKNOWN(Severity.CRITICAL, VerdictCode.NO_DELEGATION),

		/** The name exists, but has no NS record. */
		NO_NS_RECORD(Severity.CRITICAL, VerdictCode.NO_DELEGATION),

		/** The nodes' address records stand there without the NS record. */
		ADDRESSES_WITHOUT_NS(Severity.CRITICAL, VerdictCode.NO_DELEGATION),

		/** Signpost has not made the delegation yet. */
		NEVER_DELEGATED(Severity.CRITICAL, VerdictCode.NO_DELEGATION),

		/** The last change removed it, on purpose. */
		DELEGATION_REMOVED(Severity.CRITICAL, VerdictCode.NO_DELEGATION),

		/** A change is being copied and is not visible yet. */
		NO_DELEGATION_YET(Severity.WARNING, VerdictCode.NO_DELEGATION),

		/** The parent zone's servers serve a zone of the cluster's name themselves. */
		PARENT_SERVES_CLUSTER(Severity.ERROR, VerdictCode.NO_DELEGATION),

		/** None of the parent zone's servers said anything useful. */
		D1_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
