package dev.signpost.diagnosis.check.parent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Rdata;
import dev.signpost.lookup.Rr;

/**
 * Nothing stands where the NS record should be: no alias, no address, no wildcard.
 */
public final class NothingInItsPlace implements Check {

	@Override
	public CheckId id() {
		return CheckId.D2;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.P1, CheckId.P2, CheckId.P6);
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
			.toList();
		boolean delegated = said.stream().anyMatch((one) -> one.message().refersTo(evidence.cluster()));
		Finding found = said.isEmpty() ? say(Says.D2_NOT_ASKED)
				: delegated ? atTheCut(evidence, Severity.WARNING) : inPlace(evidence, said);
		return List.of(found.with("cluster", evidence.cluster().text())
			.with("domain", evidence.parentZone().text())
			.restingOn(Referral.exchanges(said)));
	}

	private static Finding inPlace(Evidence evidence, List<Referral> said) {
		if (answered(evidence, evidence.missing(evidence.cluster()))) {
			boolean all = answered(evidence, evidence.missing(evidence.parentZone()));
			return say(Says.WILDCARD_IN_PLACE).with("wildcard",
					"*." + (all ? evidence.parentZone() : evidence.cluster()).text());
		}
		Optional<Finding> alias = said.stream().flatMap((one) -> alias(evidence, one.message()).stream()).findFirst();
		return alias.orElseGet(() -> atTheCut(evidence, Severity.NOTICE));
	}

	private static boolean answered(Evidence evidence, DnsName missing) {
		return evidence.parents()
			.stream()
			.flatMap((server) -> evidence.reply(server, Ask.a(missing)).stream())
			.anyMatch((message) -> message.flags().aa() && !message.answer().isEmpty());
	}

	private static Optional<Finding> alias(Evidence evidence, DnsMessage message) {
		return message.answer()
			.stream()
			.filter((rr) -> rr.data() instanceof Rdata.Alias)
			.findFirst()
			.map((rr) -> say(rr.isAt(evidence.cluster()) ? Says.ALIAS_IN_PLACE : Says.BRANCH_REDIRECTED)
				.with("owner", rr.name().map(DnsName::text).orElse(rr.owner()))
				.with("target", target(rr)));
	}

	private static String target(Rr rr) {
		String target = (rr.data() instanceof Rdata.Alias alias) ? alias.target() : "";
		return DnsName.parse(target).map(DnsName::text).orElse(target);
	}

	/** Asked of the API: below the cut the servers answer with the referral only. */
	private static Finding atTheCut(Evidence evidence, Severity severity) {
		List<RecordType> types = typesAtTheCut(evidence);
		String words = types.stream().map(RecordType::name).collect(Collectors.joining(", "));
		if (severity == Severity.NOTICE && types.stream().anyMatch(RecordType::isAddress)) {
			return say(Says.ADDRESS_IN_PLACE).with("types", words);
		}
		return types.isEmpty() ? say(Says.NOTHING_IN_PLACE)
				: say(Says.RECORDS_AT_CUT).as(severity).with("types", words);
	}

	private static List<RecordType> typesAtTheCut(Evidence evidence) {
		if (!(evidence.zone() instanceof ZoneFacts.Known known)) {
			return List.of();
		}
		return known.snapshot()
			.at(evidence.cluster())
			.stream()
			.map((entry) -> entry.key().type())
			.filter((type) -> !type.equals(RecordType.NS) && !type.equals(RecordType.DS))
			.distinct()
			.toList();
	}

	private static Finding say(Says code) {
		return Finding.of(CheckId.D2, code);
	}

	/** What it can say. */
	enum Says implements FindingCode {

		/** Nothing is in the way. */
		NOTHING_IN_PLACE(Severity.FINE, VerdictCode.WORKING),

		/** A CNAME record stands at the cluster's name. */
		ALIAS_IN_PLACE(Severity.CRITICAL, VerdictCode.NO_DELEGATION),

		/** A DNAME record redirects the whole branch. */
		BRANCH_REDIRECTED(Severity.CRITICAL, VerdictCode.NO_DELEGATION),

		/** A wildcard answers for the cluster's names. */
		WILDCARD_IN_PLACE(Severity.CRITICAL, VerdictCode.NO_DELEGATION),

		/** An address record stands where the NS record should be. */
		ADDRESS_IN_PLACE(Severity.CRITICAL, VerdictCode.NO_DELEGATION),

		/**
		 * Other records stand at the cluster's name; NOTICE while it is not delegated.
		 */
		RECORDS_AT_CUT(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		/** None of the parent zone's servers said anything. */
		D2_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
