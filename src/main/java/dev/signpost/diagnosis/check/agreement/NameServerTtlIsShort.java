package dev.signpost.diagnosis.check.agreement;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.diagnosis.check.Speakers;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Rr;

/**
 * C10: the nodes' own list of name servers is not kept for long.
 */
public final class NameServerTtlIsShort implements Check {

	@Override
	public CheckId id() {
		return CheckId.C10;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.D1, CheckId.N1, CheckId.N4, CheckId.N8);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	/** What a cluster gives by itself, in seconds. */
	private static final long OF_THE_CLUSTER = 3_600;

	private static final long A_DAY = 86_400;

	@Override
	public List<Finding> judge(Evidence evidence) {
		OptionalLong parent = FromAbove.ttl(evidence);
		OptionalLong child = Speakers.of(evidence)
			.servers()
			.stream()
			.flatMap((node) -> evidence.reply(node, Ask.ns(evidence.cluster())).stream())
			.flatMap((message) -> message.answers(evidence.cluster(), RecordType.NS).stream())
			.mapToLong(Rr::ttl)
			.max();
		if (parent.isEmpty() || child.isEmpty()) {
			return List.of(Finding.of(id(), Says.C10_NOT_ASKED));
		}
		return List.of(Finding.of(id(), code(parent.getAsLong(), child.getAsLong()))
			.with("parent", Long.toString(parent.getAsLong()))
			.with("child", Long.toString(child.getAsLong())));
	}

	private static Says code(long parent, long child) {
		if (child <= parent && child <= OF_THE_CLUSTER) {
			return Says.CHILD_TTL_NOT_LONGER;
		}
		if (child <= OF_THE_CLUSTER) {
			return Says.CHILD_TTL_LONGER;
		}
		return (child <= A_DAY) ? Says.CHILD_TTL_LONG : Says.CHILD_TTL_VERY_LONG;
	}

	private enum Says implements FindingCode {

		CHILD_TTL_NOT_LONGER(Severity.FINE, VerdictCode.WORKING),

		CHILD_TTL_LONGER(Severity.INFO, VerdictCode.WORKING),

		CHILD_TTL_LONG(Severity.NOTICE, VerdictCode.WORKING),

		CHILD_TTL_VERY_LONG(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		C10_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
