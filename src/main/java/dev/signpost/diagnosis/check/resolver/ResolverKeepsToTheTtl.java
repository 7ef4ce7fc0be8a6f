package dev.signpost.diagnosis.check.resolver;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;

/**
 * R8: no resolver keeps answers for longer than their time to live.
 */
public final class ResolverKeepsToTheTtl implements Check {

	@Override
	public CheckId id() {
		return CheckId.R8;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.R1, CheckId.P1, CheckId.P2, CheckId.P6, CheckId.D1, CheckId.D2);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		List<Heard> heard = heard(evidence);
		List<Heard> stale = Heard.all(evidence).stream().filter((one) -> one.reason(3, 19)).toList();
		List<Finding> findings = Stream
			.of(Told.byResolver(heard.stream().filter(ResolverKeepsToTheTtl::raised).toList())
				.stream()
				.map((about) -> raised(about, evidence)),
					Told.each(id(), Says.RESOLVER_SERVES_STALE, stale, evidence).stream(),
					Told.each(id(), Says.TTL_DOES_NOT_FALL, standing(heard, evidence), evidence).stream())
			.flatMap((some) -> some)
			.toList();
		return Told.judged(id(), heard, findings, Says.TTL_IS_KEPT, Says.R8_NOT_ASKED);
	}

	@Override
	public Set<String> marks(Evidence evidence) {
		return heard(evidence).stream()
			.filter((one) -> raised(one) || counting(one, evidence))
			.map((one) -> raised(one) ? mark(one) : mark(one) + " " + one.left())
			.collect(Collectors.toUnmodifiableSet());
	}

	/** A database has one authority, so only there a TTL in between must be falling. */
	private static boolean counting(Heard heard, Evidence evidence) {
		return !raised(heard) && heard.left() > 0 && heard.left() != heard.truth().ttl() && database(heard, evidence);
	}

	private static boolean database(Heard heard, Evidence evidence) {
		return evidence.definition().endpoints().stream().anyMatch((one) -> one.name().equals(heard.name()));
	}

	/** An old address is R4's, whatever its TTL. */
	private static List<Heard> heard(Evidence evidence) {
		return Heard.comparable(evidence)
			.stream()
			.filter((one) -> one.kind() == Heard.Kind.GIVES && one.truth().ttl() > 0)
			.filter((one) -> one.gives().stream().allMatch((address) -> one.truth().includes(address, evidence)))
			.toList();
	}

	private static boolean raised(Heard heard) {
		return heard.left() > heard.truth().ttl();
	}

	/**
	 * What Signpost set may have been longer before; a database's is the cluster's own.
	 */
	private Finding raised(List<Heard> about, Evidence evidence) {
		Finding finding = Told.of(id(), Says.RESOLVER_RAISES_TTL, about, evidence);
		boolean sure = about.stream().anyMatch((one) -> database(one, evidence) || evidence.already(mark(one), 60));
		return sure ? finding : finding.as(Severity.NOTICE);
	}

	private static List<Heard> standing(List<Heard> heard, Evidence evidence) {
		return heard.stream()
			.filter((one) -> counting(one, evidence))
			.filter((one) -> evidence.already(mark(one) + " " + one.left(), 2))
			.toList();
	}

	private static String mark(Heard heard) {
		return "R8 " + heard.resolver().address().text() + " " + heard.question().text();
	}

	private enum Says implements FindingCode {

		TTL_IS_KEPT(Severity.FINE, VerdictCode.WORKING),

		RESOLVER_RAISES_TTL(Severity.WARNING, VerdictCode.RESOLVER_TROUBLE),

		RESOLVER_SERVES_STALE(Severity.NOTICE, VerdictCode.WORKING),

		TTL_DOES_NOT_FALL(Severity.NOTICE, VerdictCode.WORKING),

		R8_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
