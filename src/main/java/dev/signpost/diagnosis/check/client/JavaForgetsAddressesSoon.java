package dev.signpost.diagnosis.check.client;

import java.util.List;
import java.util.Set;

import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Machine;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;

/**
 * E4: a Java client like this one forgets addresses soon.
 */
public final class JavaForgetsAddressesSoon implements Check {

	@Override
	public CheckId id() {
		return CheckId.E4;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of();
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	/** What Java does by itself, in seconds. */
	private static final int DEFAULT = 30;

	/** About as long as a cluster's own answers live. */
	private static final int SOON = 5;

	@Override
	public List<Finding> judge(Evidence evidence) {
		Machine machine = evidence.machine();
		return List.of(Finding.of(id(), code(machine.jvmTtl()))
			.with("ttl", Integer.toString(machine.jvmTtl()))
			.with("negative",
					(machine.jvmNegativeTtl() < 0) ? "for ever" : "for " + machine.jvmNegativeTtl() + " seconds"));
	}

	private static Says code(int ttl) {
		if (ttl < 0) {
			return Says.JAVA_KEEPS_FOR_EVER;
		}
		if (ttl <= SOON) {
			return Says.JAVA_FORGETS_SOON;
		}
		return (ttl <= DEFAULT) ? Says.JAVA_KEEPS_ITS_DEFAULT : Says.JAVA_KEEPS_LONG;
	}

	private enum Says implements FindingCode {

		JAVA_FORGETS_SOON(Severity.FINE, VerdictCode.WORKING),

		JAVA_KEEPS_ITS_DEFAULT(Severity.INFO, VerdictCode.WORKING),

		JAVA_KEEPS_LONG(Severity.NOTICE, VerdictCode.WORKING),

		JAVA_KEEPS_FOR_EVER(Severity.WARNING, VerdictCode.NEEDS_ATTENTION);

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
