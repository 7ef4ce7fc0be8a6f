package dev.signpost.diagnosis.check.agreement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.diagnosis.check.Failovers;
import dev.signpost.diagnosis.check.Speakers;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;

/**
 * C2: the parent zone and the nodes give the same address for each node.
 */
public final class GlueAndNodesGiveTheSameAddress implements Check {

	@Override
	public CheckId id() {
		return CheckId.C2;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.D1, CheckId.D4, CheckId.D7, CheckId.N9);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		List<Finding> findings = FromAbove.names(evidence)
			.stream()
			.filter((name) -> name.isUnder(evidence.cluster()))
			.flatMap((name) -> judge(name, evidence).stream())
			.toList();
		List<Finding> notable = findings.stream().filter((finding) -> finding.severity() != Severity.FINE).toList();
		if (findings.isEmpty()) {
			return List.of(Finding.of(id(), Says.C2_NOT_ASKED));
		}
		return notable.isEmpty() ? List.of(findings.getFirst()) : notable;
	}

	/** Nothing where one side does not know the name: that is another check's. */
	private Optional<Finding> judge(DnsName name, Evidence evidence) {
		Speakers speakers = Speakers.of(evidence);
		Set<IpAddress> glue = FromAbove.glue(name, evidence);
		Set<IpAddress> own = speakers.addresses(name);
		if (glue.isEmpty() || own.isEmpty()) {
			return Optional.empty();
		}
		Set<String> owners = own.stream().map(speakers::owner).collect(Collectors.toCollection(TreeSet::new));
		if (glue.stream().map(speakers::owner).allMatch(owners::contains)) {
			return Optional.of(Finding.of(id(), Says.GLUE_AGREES));
		}
		Says code = Failovers.of(evidence).of(name).isPresent() ? Says.GLUE_FAILED_OVER : Says.GLUE_DIFFERS;
		return Optional.of(finding(code, name, glue, own, evidence));
	}

	private Finding finding(Says code, DnsName name, Set<IpAddress> glue, Set<IpAddress> own, Evidence evidence) {
		Server server = new Server(Server.Role.NODE, evidence.label(name), glue.iterator().next());
		return Finding.of(id(), code, server)
			.with("glue", Speakers.shown(glue))
			.with("own", Speakers.shown(own))
			.with("zone", evidence.parentZone().text());
	}

	private enum Says implements FindingCode {

		GLUE_AGREES(Severity.FINE, VerdictCode.WORKING),

		GLUE_FAILED_OVER(Severity.NOTICE, VerdictCode.WORKING),

		GLUE_DIFFERS(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		C2_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
