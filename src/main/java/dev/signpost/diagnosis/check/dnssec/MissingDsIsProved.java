package dev.signpost.diagnosis.check.dnssec;

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
import dev.signpost.diagnosis.Referral;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Rdata;
import dev.signpost.lookup.Rr;

/**
 * Where the parent zone is signed, it proves that the cluster is delegated unsigned.
 */
public final class MissingDsIsProved implements Check {

	@Override
	public CheckId id() {
		return CheckId.S4;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.P1, CheckId.P2, CheckId.P6, CheckId.D1, CheckId.S1, CheckId.S2, CheckId.S3);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	private static final int OPT_OUT = 1;

	@Override
	public List<Finding> judge(Evidence evidence) {
		List<Exchange> said = evidence.parents()
			.stream()
			.flatMap((server) -> Signed.settled(evidence, server, Ask.ds(evidence.cluster())).stream())
			.toList();
		boolean delegated = !Referral.all(evidence).isEmpty();
		Says code = (said.isEmpty() || !delegated) ? Says.S4_NOT_ASKED
				: !Signed.in(evidence).secure() ? Says.NO_PROOF_NEEDED : worst(evidence, said);
		return List.of(say(code).with("cluster", evidence.cluster().text())
			.with("domain", evidence.parentZone().text())
			.restingOn(said));
	}

	private static Says worst(Evidence evidence, List<Exchange> said) {
		List<Says> all = said.stream()
			.flatMap((exchange) -> Evidence.message(exchange).stream())
			.map((message) -> judge(evidence.cluster(), message))
			.toList();
		return all.stream().filter((code) -> code.severity().needsAttention()).findFirst().orElseGet(all::getFirst);
	}

	private static Says judge(DnsName cluster, DnsMessage message) {
		if (!message.answers(cluster, RecordType.DS).isEmpty()) {
			return Says.NO_PROOF_NEEDED;
		}
		return message.authority()
			.stream()
			.flatMap((rr) -> types(cluster, rr).stream())
			.findFirst()
			.map(MissingDsIsProved::judge)
			.orElseGet(() -> optOut(message) ? Says.MISSING_DS_PROVED : Says.PROOF_MISSING);
	}

	/** The types that the proof lists, if this record is the proof. */
	private static Optional<Set<RecordType>> types(DnsName cluster, Rr rr) {
		if (rr.data() instanceof Rdata.Nsec nsec && rr.isAt(cluster)) {
			return Optional.of(nsec.types());
		}
		return (rr.data() instanceof Rdata.Nsec3 nsec3 && Nsec3Hash.isOf(cluster, rr.owner(), nsec3))
				? Optional.of(nsec3.types()) : Optional.empty();
	}

	private static Says judge(Set<RecordType> types) {
		if (types.contains(RecordType.SOA)) {
			return Says.PROOF_FROM_THE_WRONG_SIDE;
		}
		if (!types.contains(RecordType.NS)) {
			return Says.PROOF_WITHOUT_NS;
		}
		return types.contains(RecordType.DS) ? Says.PROOF_SPEAKS_OF_DS : Says.MISSING_DS_PROVED;
	}

	/** RFC 5155 section 6: unsigned delegations may be left out of the chain. */
	private static boolean optOut(DnsMessage message) {
		return message.authority()
			.stream()
			.anyMatch((rr) -> rr.data() instanceof Rdata.Nsec3 nsec3 && (nsec3.flags() & OPT_OUT) != 0);
	}

	private static Finding say(Says code) {
		return Finding.of(CheckId.S4, code);
	}

	/** What it can say. */
	enum Says implements FindingCode {

		/** It does. */
		MISSING_DS_PROVED(Severity.FINE, VerdictCode.WORKING),

		/** The parent zone is not signed, or there is a DS record. */
		NO_PROOF_NEEDED(Severity.INFO, VerdictCode.WORKING),

		/** The proof says that there is no delegation. */
		PROOF_WITHOUT_NS(Severity.ERROR, VerdictCode.SIGNATURES_BROKEN),

		/** The proof says that there is a DS record. */
		PROOF_SPEAKS_OF_DS(Severity.ERROR, VerdictCode.SIGNATURES_BROKEN),

		/** The proof is the cluster's own, not the parent zone's. */
		PROOF_FROM_THE_WRONG_SIDE(Severity.ERROR, VerdictCode.SIGNATURES_BROKEN),

		/** There is no proof. */
		PROOF_MISSING(Severity.ERROR, VerdictCode.SIGNATURES_BROKEN),

		/** There is no delegation, or nobody said anything. */
		S4_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
