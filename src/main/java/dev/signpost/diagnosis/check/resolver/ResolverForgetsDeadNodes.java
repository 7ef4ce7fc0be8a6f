package dev.signpost.diagnosis.check.resolver;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
 * R4: no resolver sends clients to an address that the nodes no longer give.
 */
public final class ResolverForgetsDeadNodes implements Check {

	@Override
	public CheckId id() {
		return CheckId.R4;
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
		List<Heard> heard = Heard.ofAddresses(evidence)
			.stream()
			.filter((one) -> one.kind() == Heard.Kind.GIVES)
			.toList();
		List<Heard> stale = heard.stream().filter((one) -> !old(one, evidence).isEmpty()).toList();
		List<Finding> findings = Told.byResolver(stale).stream().map((about) -> stale(about, evidence)).toList();
		return Told.judged(id(), heard, findings, Says.NO_OLD_ADDRESSES, Says.R4_NOT_ASKED);
	}

	/** Addresses of nodes to which the authorities do not send this name's clients. */
	private static Set<IpAddress> old(Heard heard, Evidence evidence) {
		return heard.gives()
			.stream()
			.filter((address) -> evidence.nodeAt(address).isPresent() && !heard.truth().includes(address, evidence))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Within the TTL it is what was promised; beyond, nobody knows when it ends. */
	private Finding stale(List<Heard> about, Evidence evidence) {
		Speakers speakers = Speakers.of(evidence);
		Set<IpAddress> old = old(about.getFirst(), evidence);
		boolean promised = about.stream().allMatch((one) -> one.left() <= one.truth().ttl());
		Finding finding = Told.of(id(), Says.RESOLVER_STALE, about, evidence)
			.with("old", Speakers.shown(old))
			.with("owner", String.join(", ", old.stream().map(speakers::owner).distinct().toList()))
			.with("state", old.stream().allMatch(speakers::silent) ? "which does not answer" : "which answers");
		return promised ? finding.as(Severity.NOTICE) : finding;
	}

	private enum Says implements FindingCode {

		NO_OLD_ADDRESSES(Severity.FINE, VerdictCode.WORKING),

		RESOLVER_STALE(Severity.ERROR, VerdictCode.STALE_CACHE),

		R4_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
