package dev.signpost.diagnosis.check.resolver;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Machine;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.diagnosis.check.Speakers;
import dev.signpost.dns.DnsName;

/**
 * R11: this machine's own files do not override DNS.
 */
public final class MachineOverridesNothing implements Check {

	@Override
	public CheckId id() {
		return CheckId.R11;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of();
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		List<Finding> findings = Stream
			.concat(evidence.machine()
				.hosts()
				.stream()
				.filter((entry) -> ours(entry.name(), evidence))
				.map((entry) -> entry(entry, evidence)), search(evidence).stream())
			.toList();
		return findings.isEmpty() ? List.of(Finding.of(id(), Says.NOTHING_OVERRIDDEN)) : findings;
	}

	private static boolean ours(DnsName name, Evidence evidence) {
		return name.isWithin(evidence.cluster())
				|| evidence.definition().nodes().stream().anyMatch((node) -> node.name().equals(name));
	}

	private Finding entry(Machine.Hosts entry, Evidence evidence) {
		Truth truth = Truth.of(evidence, entry.name(), entry.address().recordType());
		boolean same = truth.addresses().isEmpty() ? evidence.nodeAt(entry.address()).isPresent()
				: truth.includes(entry.address(), evidence);
		return Finding.of(id(), same ? Says.HOSTS_FILE_REPEATS : Says.HOSTS_FILE_OVERRIDES)
			.with("name", entry.name().text())
			.with("gives", entry.address().text())
			.with("right", Speakers.shown(truth.addresses()));
	}

	/** Short names that work here would not work elsewhere. */
	private Optional<Finding> search(Evidence evidence) {
		return evidence.machine()
			.search()
			.stream()
			.filter((domain) -> DnsName.parse(domain).filter((name) -> name.isWithin(evidence.cluster())).isPresent())
			.findFirst()
			.map((domain) -> Finding.of(id(), Says.SEARCH_LIST_COMPLETES).with("domain", domain));
	}

	private enum Says implements FindingCode {

		NOTHING_OVERRIDDEN(Severity.FINE, VerdictCode.WORKING),

		HOSTS_FILE_REPEATS(Severity.INFO, VerdictCode.WORKING),

		SEARCH_LIST_COMPLETES(Severity.INFO, VerdictCode.WORKING),

		HOSTS_FILE_OVERRIDES(Severity.WARNING, VerdictCode.NEEDS_ATTENTION);

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
