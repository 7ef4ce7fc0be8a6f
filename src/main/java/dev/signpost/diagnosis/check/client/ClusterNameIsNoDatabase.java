package dev.signpost.diagnosis.check.client;

import java.util.List;
import java.util.Set;

import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.diagnosis.check.Speakers;
import dev.signpost.dns.IpAddress;

/**
 * E5: clients use database names, not the cluster's own name.
 */
public final class ClusterNameIsNoDatabase implements Check {

	@Override
	public CheckId id() {
		return CheckId.E5;
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
		Speakers speakers = Speakers.of(evidence);
		if (speakers.nobody()) {
			return List.of(Finding.of(id(), Says.E5_NOT_ASKED));
		}
		Set<IpAddress> addresses = speakers.addresses(evidence.cluster());
		boolean used = evidence.definition()
			.endpoints()
			.stream()
			.anyMatch((endpoint) -> endpoint.name().equals(evidence.cluster()));
		return List.of(Finding.of(id(), code(used, addresses.isEmpty()))
			.with("cluster", evidence.cluster().text())
			.with("gives", Speakers.shown(addresses)));
	}

	private static Says code(boolean used, boolean empty) {
		if (used) {
			return Says.CLUSTER_NAME_IS_USED;
		}
		return empty ? Says.CLUSTER_NAME_HAS_NO_ADDRESS : Says.CLUSTER_NAME_LEADS;
	}

	private enum Says implements FindingCode {

		CLUSTER_NAME_LEADS(Severity.INFO, VerdictCode.WORKING),

		CLUSTER_NAME_IS_USED(Severity.INFO, VerdictCode.WORKING),

		CLUSTER_NAME_HAS_NO_ADDRESS(Severity.FINE, VerdictCode.WORKING),

		E5_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
