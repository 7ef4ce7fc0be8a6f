package dev.signpost.diagnosis;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.diagnosis.check.agreement.AgreementChecks;
import dev.signpost.diagnosis.check.client.ClientChecks;
import dev.signpost.diagnosis.check.dnssec.SignatureChecks;
import dev.signpost.diagnosis.check.failover.FailoverChecks;
import dev.signpost.diagnosis.check.node.NodeChecks;
import dev.signpost.diagnosis.check.parent.ParentChecks;
import dev.signpost.diagnosis.check.resolver.ResolverChecks;
import dev.signpost.diagnosis.check.start.StartChecks;

/**
 * All checks in reading order, and what they come to together: a cause is told once, and
 * what follows from it is told as its consequence.
 */
public final class Catalogue {

	private static final Catalogue WHOLE = new Catalogue(Stream
		.of(StartChecks.all(), ParentChecks.all(), NodeChecks.all(), AgreementChecks.all(), ResolverChecks.all(),
				SignatureChecks.all(), ClientChecks.all(), FailoverChecks.all())
		.flatMap(List::stream)
		.toList());

	private final List<Check> checks;

	private final List<Check> causesFirst;

	Catalogue(Collection<Check> checks) {
		this.checks = List.copyOf(checks);
		this.causesFirst = CausesFirst.of(this.checks);
	}

	/**
	 * The whole catalogue.
	 */
	public static Catalogue whole() {
		return WHOLE;
	}

	/**
	 * A catalogue of some checks only.
	 */
	public static Catalogue of(Check... checks) {
		return new Catalogue(List.of(checks));
	}

	public List<Check> checks() {
		return this.checks;
	}

	/**
	 * What all checks find: worst first, causes before consequences; a check that passed
	 * is there once.
	 */
	public List<Finding> judge(Evidence evidence) {
		return WorstFirst.sort(BeforeInstall.soften(evidence, judging(evidence).findings()));
	}

	/**
	 * What the checks find whose questions are settled; nothing that could still turn.
	 */
	public List<Finding> soFar(EvidenceFile soFar, Evidence.StillOpen open) {
		return WorstFirst.sort(judging(Evidence.partial(soFar, open)).findings());
	}

	/**
	 * What the findings of a finished run come to.
	 */
	public Verdict verdict(Evidence evidence, List<Finding> findings) {
		return Verdicts.of(evidence, findings);
	}

	/**
	 * What a later run should remember of this one.
	 */
	public Set<String> marks(Evidence evidence) {
		return this.checks.stream()
			.flatMap((check) -> check.marks(evidence).stream())
			.collect(Collectors.toUnmodifiableSet());
	}

	private Judging judging(Evidence evidence) {
		Judging judging = new Judging(evidence);
		this.causesFirst.forEach(judging::judge);
		return judging;
	}

}
