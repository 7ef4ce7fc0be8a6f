package dev.signpost.diagnosis.check.dnssec;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import dev.signpost.lookup.Rdata;

/**
 * The parent zone's signatures are valid now and are renewed in time.
 */
public final class ParentSignaturesHold implements Check {

	@Override
	public CheckId id() {
		return CheckId.S3;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.S1);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	/** Which part of its life a signature has left when it is time to renew it. */
	private static final int TENTH = 10;

	@Override
	public List<Finding> judge(Evidence evidence) {
		List<Exchange> said = said(evidence);
		Signed signed = Signed.in(evidence);
		Finding found = said.isEmpty() ? say(Says.S3_NOT_ASKED) : judge(evidence, signed, said);
		return List.of(found.with("domain", evidence.parentZone().text()).restingOn(said));
	}

	@Override
	public Set<String> marks(Evidence evidence) {
		return said(evidence).stream()
			.flatMap(ParentSignaturesHold::signatures)
			.map(ParentSignaturesHold::mark)
			.collect(Collectors.toSet());
	}

	private static Finding judge(Evidence evidence, Signed signed, List<Exchange> said) {
		Instant now = evidence.file().startedAt();
		List<Rdata.Rrsig> all = said.stream().flatMap(ParentSignaturesHold::signatures).toList();
		if (all.isEmpty()) {
			return say((signed.secure() && !signed.keys().isEmpty()) ? Says.SIGNATURES_MISSING
					: Says.NO_SIGNATURES_EXPECTED);
		}
		List<Rdata.Rrsig> expired = all.stream().filter((one) -> one.expires().isBefore(now)).toList();
		if (!expired.isEmpty()) {
			return about(Says.SIGNATURE_EXPIRED, expired.getFirst(), now)
				.as(share(signed, said, (one) -> one.expires().isBefore(now)));
		}
		List<Rdata.Rrsig> early = all.stream().filter((one) -> one.inception().isAfter(now)).toList();
		if (!early.isEmpty()) {
			return about(Says.SIGNATURE_NOT_YET_VALID, early.getFirst(), now)
				.as(share(signed, said, (one) -> one.inception().isAfter(now)));
		}
		return all.stream()
			.filter((one) -> endsSoon(one, now) && evidence.already(mark(one), 0))
			.findFirst()
			.map((one) -> about(Says.SIGNATURE_NOT_RENEWED, one, now))
			.orElseGet(() -> about(Says.SIGNATURES_HOLD, first(all), now));
	}

	/** The one that ends first. */
	private static Rdata.Rrsig first(List<Rdata.Rrsig> all) {
		return all.stream().min(Comparator.comparing(Rdata.Rrsig::expires)).orElseThrow();
	}

	private static Severity share(Signed signed, List<Exchange> said, Predicate<Rdata.Rrsig> bad) {
		if (!signed.secure()) {
			return Severity.NOTICE;
		}
		Set<Server> all = said.stream().map(Exchange::server).collect(Collectors.toSet());
		Set<Server> some = said.stream()
			.filter((exchange) -> signatures(exchange).anyMatch(bad))
			.map(Exchange::server)
			.collect(Collectors.toSet());
		return (some.size() == all.size()) ? Severity.CRITICAL : Severity.ERROR;
	}

	private static boolean endsSoon(Rdata.Rrsig one, Instant now) {
		Duration life = Duration.between(one.inception(), one.expires());
		return Duration.between(now, one.expires()).compareTo(life.dividedBy(TENTH)) < 0;
	}

	private static List<Exchange> said(Evidence evidence) {
		return evidence.parents()
			.stream()
			.flatMap((server) -> Stream.of(Ask.soaSigned(evidence.parentZone()), Ask.ds(evidence.cluster()))
				.flatMap((question) -> Signed.settled(evidence, server, question).stream()))
			.toList();
	}

	private static Stream<Rdata.Rrsig> signatures(Exchange exchange) {
		return Evidence.message(exchange)
			.stream()
			.flatMap((message) -> Stream.concat(message.answer().stream(), message.authority().stream()))
			.flatMap((rr) -> (rr.data() instanceof Rdata.Rrsig signature) ? Stream.of(signature) : Stream.empty());
	}

	private static String mark(Rdata.Rrsig one) {
		return "S3 " + one.covered() + " " + one.keyTag() + " " + one.inception().getEpochSecond() + " "
				+ one.expires().getEpochSecond();
	}

	private static Finding about(Says code, Rdata.Rrsig one, Instant now) {
		return say(code).with("type", one.covered().name())
			.with("from", one.inception().toString())
			.with("until", one.expires().toString())
			.with("hours", Long.toString(Duration.between(now, one.expires()).abs().toHours()));
	}

	private static Finding say(Says code) {
		return Finding.of(CheckId.S3, code);
	}

	/** What it can say. */
	enum Says implements FindingCode {

		/** They are valid. */
		SIGNATURES_HOLD(Severity.FINE, VerdictCode.WORKING),

		/** The parent zone is not signed. */
		NO_SIGNATURES_EXPECTED(Severity.INFO, VerdictCode.WORKING),

		/**
		 * One has expired; ERROR where only some servers give it, NOTICE where nobody
		 * expects it.
		 */
		SIGNATURE_EXPIRED(Severity.CRITICAL, VerdictCode.SIGNATURES_BROKEN),

		/** One begins later; graded alike. */
		SIGNATURE_NOT_YET_VALID(Severity.CRITICAL, VerdictCode.SIGNATURES_BROKEN),

		/** Signatures are expected and there are none. */
		SIGNATURES_MISSING(Severity.CRITICAL, VerdictCode.SIGNATURES_BROKEN),

		/** One ends soon and has not been renewed since the run before. */
		SIGNATURE_NOT_RENEWED(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		/** None of the parent zone's servers said anything. */
		S3_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
