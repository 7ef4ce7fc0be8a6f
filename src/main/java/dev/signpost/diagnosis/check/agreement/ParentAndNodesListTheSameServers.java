package dev.signpost.diagnosis.check.agreement;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * C1: the parent zone and the nodes list the same servers, whatever they call them.
 */
public final class ParentAndNodesListTheSameServers implements Check {

	@Override
	public CheckId id() {
		return CheckId.C1;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.D1, CheckId.D3, CheckId.D4, CheckId.D5, CheckId.D7, CheckId.N1, CheckId.N4, CheckId.N8,
				CheckId.C2, CheckId.C3);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		Speakers speakers = Speakers.of(evidence);
		Set<IpAddress> above = FromAbove.addresses(evidence);
		Set<IpAddress> below = speakers.listed()
			.stream()
			.flatMap((name) -> speakers.addresses(name).stream())
			.collect(Collectors.toCollection(TreeSet::new));
		if (above.isEmpty() || below.isEmpty()) {
			return List.of(Finding.of(id(), Says.C1_NOT_ASKED));
		}
		List<Finding> findings = Stream
			.concat(missing(above, below, Says.CHILD_LACKS_SERVER, evidence),
					missing(below, above, Says.PARENT_LACKS_SERVER, evidence))
			.toList();
		return findings.isEmpty() ? List.of(same(evidence, speakers)) : findings;
	}

	private Stream<Finding> missing(Set<IpAddress> there, Set<IpAddress> here, Says code, Evidence evidence) {
		Speakers speakers = Speakers.of(evidence);
		Failovers failovers = Failovers.of(evidence);
		Set<String> known = here.stream().map(speakers::owner).collect(Collectors.toCollection(TreeSet::new));
		return there.stream()
			.filter((address) -> !speakers.silent(address) && !failovers.explains(address))
			.filter((address) -> !evidence.definition().otherNameServers().contains(address))
			.filter((address) -> !known.contains(speakers.owner(address)))
			.map((address) -> Finding.of(id(), code, new Server(Server.Role.NODE, speakers.owner(address), address))
				.with("parent", Speakers.shown(code == Says.CHILD_LACKS_SERVER ? there : here))
				.with("nodes", Speakers.shown(code == Says.CHILD_LACKS_SERVER ? here : there)));
	}

	private Finding same(Evidence evidence, Speakers speakers) {
		return Finding.of(id(), Says.BOTH_LIST_THE_SAME)
			.with("above", labels(FromAbove.names(evidence), evidence))
			.with("below", labels(speakers.listed(), evidence));
	}

	private static String labels(Collection<DnsName> names, Evidence evidence) {
		return names.stream().map(evidence::label).collect(Collectors.joining(", "));
	}

	private enum Says implements FindingCode {

		BOTH_LIST_THE_SAME(Severity.INFO, VerdictCode.WORKING),

		CHILD_LACKS_SERVER(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		PARENT_LACKS_SERVER(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		C1_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
