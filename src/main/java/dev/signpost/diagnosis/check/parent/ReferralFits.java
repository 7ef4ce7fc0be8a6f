package dev.signpost.diagnosis.check.parent;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.dns.DnsName;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Question;

/**
 * The referral fits into one packet, even for the longest name.
 */
public final class ReferralFits implements Check {

	@Override
	public CheckId id() {
		return CheckId.D13;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.P1, CheckId.P2, CheckId.P5, CheckId.P6, CheckId.D1);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	private static final int PLAIN = 512;

	private static final int SAFE = 1232;

	@Override
	public List<Finding> judge(Evidence evidence) {
		DnsName longest = Ask.longest(evidence.cluster());
		List<Exchange> modern = referrals(evidence, Ask.ns(longest));
		List<Exchange> plain = referrals(evidence, Ask.nsPlain(longest));
		if (modern.isEmpty() && plain.isEmpty()) {
			return List.of(say(Says.D13_NOT_ASKED));
		}
		int size = Stream.concat(modern.stream(), plain.stream()).mapToInt(ReferralFits::size).max().orElse(0);
		boolean cutModern = modern.stream().anyMatch(ReferralFits::cut);
		boolean cutPlain = plain.stream().anyMatch(ReferralFits::cut);
		Says code = (cutModern || size > SAFE) ? Says.ABOVE_1232
				: (cutPlain || size > PLAIN) ? Says.ABOVE_512 : Says.REFERRAL_FITS;
		return List.of(say(code).with("octets", Integer.toString(size))
			.with("nodes", Integer.toString(Listed.by(evidence).names().size()))
			.restingOn(Stream.concat(modern.stream(), plain.stream()).toList()));
	}

	private static List<Exchange> referrals(Evidence evidence, Question question) {
		return evidence.parents()
			.stream()
			.flatMap((server) -> evidence.asked(server, question).stream())
			.filter((exchange) -> Evidence.message(exchange)
				.filter((message) -> message.refersTo(evidence.cluster()) || message.noError() && message.flags().tc())
				.isPresent())
			.toList();
	}

	private static int size(Exchange exchange) {
		return Evidence.message(exchange).map(DnsMessage::size).orElse(0);
	}

	private static boolean cut(Exchange exchange) {
		return Evidence.message(exchange).filter((message) -> message.flags().tc()).isPresent();
	}

	private static Finding say(Says code) {
		return Finding.of(CheckId.D13, code);
	}

	/** What it can say. */
	enum Says implements FindingCode {

		/** It fits into 512 octets. */
		REFERRAL_FITS(Severity.FINE, VerdictCode.WORKING),

		/** It fits only for those who take long packets. */
		ABOVE_512(Severity.NOTICE, VerdictCode.NEEDS_ATTENTION),

		/** It does not fit into what passes every network. */
		ABOVE_1232(Severity.NOTICE, VerdictCode.NEEDS_ATTENTION),

		/** Nothing was said to the longest name. */
		D13_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
