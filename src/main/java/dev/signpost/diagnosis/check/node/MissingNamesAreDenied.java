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
import dev.signpost.dns.DnsName;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Rcodes;
import dev.signpost.lookup.Rdata;

/**
 * N20: every node denies names that do not exist, and for a short time only.
 */
public final class MissingNamesAreDenied extends NodeCheck {

	private static final long LONGEST = 300;

	public MissingNamesAreDenied() {
		super(CheckId.N20, Set.of(CheckId.N1, CheckId.N4, CheckId.N5, CheckId.N6, CheckId.N7), Says.values());
	}

	@Override
	List<Finding> look(Told told) {
		DnsName missing = told.evidence().missing(told.zone());
		Exchange exchange = told.whole(Ask.a(missing)).orElse(null);
		if (exchange == null) {
			return notAsked(told);
		}
		DnsMessage message = Told.message(exchange);
		Finding finding = found(code(message), told, exchange);
		if (finding.severity() == Severity.FINE) {
			return List.of(finding);
		}
		return List.of(finding.with("name", missing.text())
			.with("rcode", message.rcodeName())
			.with("seconds", Long.toString(kept(message))));
	}

	private static Says code(DnsMessage message) {
		if (!message.answer().isEmpty()) {
			return Says.MISSING_NAME_ANSWERED;
		}
		if (message.rcode() != Rcodes.NXDOMAIN && !message.noError()) {
			return Says.MISSING_NAME_NOT_DENIED;
		}
		if (message.soaInAuthority().isEmpty()) {
			return Says.DENIAL_WITHOUT_SOA;
		}
		if (message.noError()) {
			return Says.MISSING_NAME_EMPTY;
		}
		return (kept(message) > LONGEST) ? Says.DENIAL_KEPT_LONG : Says.MISSING_NAME_DENIED;
	}

	/** RFC 2308 section 5: the smaller of the SOA's own TTL and its minimum. */
	private static long kept(DnsMessage message) {
		return message.soaInAuthority()
			.map((rr) -> (rr.data() instanceof Rdata.Soa soa) ? Math.min(rr.ttl(), soa.minimum()) : rr.ttl())
			.orElse(0L);
	}

	private enum Says implements FindingCode {

		MISSING_NAME_DENIED(Severity.FINE, VerdictCode.WORKING),

		DENIAL_KEPT_LONG(Severity.NOTICE, VerdictCode.WORKING),

		MISSING_NAME_EMPTY(Severity.NOTICE, VerdictCode.WORKING),

		MISSING_NAME_ANSWERED(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		MISSING_NAME_NOT_DENIED(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		DENIAL_WITHOUT_SOA(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		N20_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
