package dev.signpost.diagnosis.check.parent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.lookup.Rr;

/**
 * Resolvers may keep what the parent zone says for as long as the definition wants, not
 * longer.
 */
public final class TtlAsDefined implements Check {

	@Override
	public CheckId id() {
		return CheckId.D12;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.P1, CheckId.P2, CheckId.P5, CheckId.P6, CheckId.D1);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	/** Seconds up to which a change still reaches everybody soon. */
	private static final long SOON = 300;

	@Override
	public List<Finding> judge(Evidence evidence) {
		Listed listed = Listed.by(evidence);
		if (listed.nothing()) {
			return List.of(say(Says.D12_NOT_ASKED));
		}
		List<Finding> found = new ArrayList<>();
		long ns = evidence.definition().nsTtl().seconds();
		long address = evidence.definition().ttl().seconds();
		worst(nameServers(evidence, listed), ns).ifPresent((ttl) -> found.add(judge(listed, "The NS record", ttl, ns)));
		worst(addresses(listed), address)
			.ifPresent((ttl) -> found.add(judge(listed, "An address record", ttl, address)));
		Says well = (Math.max(ns, address) > SOON) ? Says.TTL_LONG_BY_CHOICE : Says.TTL_AS_DEFINED;
		return found.isEmpty() ? List
			.of(listed.about(CheckId.D12, well).with("ns", Long.toString(ns)).with("addresses", Long.toString(address)))
				: found;
	}

	private static Finding judge(Listed listed, String record, long ttl, long wanted) {
		Finding found = listed.about(CheckId.D12, (ttl > wanted) ? Says.TTL_LONGER : Says.TTL_SHORTER)
			.with("record", record)
			.with("ttl", Long.toString(ttl))
			.with("wanted", Long.toString(wanted));
		return (ttl > wanted && ttl > SOON) ? found.as(Severity.WARNING).leadingTo(VerdictCode.DRIFT) : found;
	}

	private static Stream<Rr> nameServers(Evidence evidence, Listed listed) {
		return listed.referrals().stream().flatMap((referral) -> referral.nameServers(evidence.cluster()).stream());
	}

	private static Stream<Rr> addresses(Listed listed) {
		return listed.referrals()
			.stream()
			.flatMap((referral) -> referral.message().additional().stream())
			.filter((rr) -> rr.type().isAddress() && rr.name().filter(listed.names()::contains).isPresent());
	}

	/** The longest that is longer, else the shortest that is shorter. */
	private static Optional<Long> worst(Stream<Rr> records, long wanted) {
		List<Long> other = records.map(Rr::ttl).filter((ttl) -> ttl != wanted).sorted().toList();
		return other.isEmpty() ? Optional.empty()
				: Optional.of((other.getLast() > wanted) ? other.getLast() : other.getFirst());
	}

	private static Finding say(Says code) {
		return Finding.of(CheckId.D12, code);
	}

	/** What it can say. */
	enum Says implements FindingCode {

		/** As the definition says. */
		TTL_AS_DEFINED(Severity.FINE, VerdictCode.WORKING),

		/** As the definition says, which is more than five minutes. */
		TTL_LONG_BY_CHOICE(Severity.INFO, VerdictCode.WORKING),

		/** Longer than the definition says; WARNING above five minutes. */
		TTL_LONGER(Severity.NOTICE, VerdictCode.NEEDS_ATTENTION),

		/** Shorter than the definition says. */
		TTL_SHORTER(Severity.NOTICE, VerdictCode.NEEDS_ATTENTION),

		/** There is no referral. */
		D12_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
