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
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.dns.DnsName;

/**
 * R2: resolvers give what the authorities give now.
 */
public final class ResolverGivesWhatNodesGive implements Check {

	@Override
	public CheckId id() {
		return CheckId.R2;
	}

	@Override
	public Set<CheckId> needs() {
		return AnswersOfNodes.NEEDED;
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		List<Heard> heard = Heard.comparable(evidence)
			.stream()
			.filter((one) -> one.kind() == Heard.Kind.GIVES)
			.filter((one) -> !one.nameServers() || comparable(one, evidence))
			.toList();
		List<Heard> wrong = heard.stream().filter((one) -> foreign(one, evidence)).toList();
		List<Finding> findings = Stream
			.concat(Told.each(id(), Says.RESOLVER_OTHER_ADDRESS, wrong, evidence).stream(),
					heard.stream().filter(Heard::nameServers).flatMap((one) -> nameServers(one, evidence).stream()))
			.toList();
		return Told.judged(id(), heard, findings, Says.RESOLVER_GIVES_THE_SAME, Says.R2_NOT_ASKED);
	}

	/** Another node's address is an old answer, which R4 tells. */
	private static boolean foreign(Heard heard, Evidence evidence) {
		return heard.gives()
			.stream()
			.anyMatch((address) -> !heard.truth().includes(address, evidence) && evidence.nodeAt(address).isEmpty());
	}

	/** Names of which nobody told us can be right where no node gave its list. */
	private static boolean comparable(Heard heard, Evidence evidence) {
		return new NameServers(evidence).tellsOf(NameServers.in(heard.message().orElseThrow(), evidence.cluster()));
	}

	/** The parent's list and the nodes' own are both right. */
	private Optional<Finding> nameServers(Heard heard, Evidence evidence) {
		NameServers servers = new NameServers(evidence);
		Set<DnsName> given = NameServers.in(heard.message().orElseThrow(), evidence.cluster());
		if (servers.right(given)) {
			return Optional.empty();
		}
		boolean old = servers.shared(given);
		Finding finding = Told
			.of(id(), old ? Says.RESOLVER_OLD_NAME_SERVERS : Says.RESOLVER_OTHER_NAME_SERVERS, List.of(heard), evidence)
			.with("gives", servers.shown(given))
			.with("right", servers.shown());
		return Optional.of((old && heard.left() <= heard.truth().ttl()) ? finding.as(Severity.NOTICE) : finding);
	}

	private enum Says implements FindingCode {

		RESOLVER_GIVES_THE_SAME(Severity.FINE, VerdictCode.WORKING),

		RESOLVER_OLD_NAME_SERVERS(Severity.WARNING, VerdictCode.STALE_CACHE),

		RESOLVER_OTHER_NAME_SERVERS(Severity.ERROR, VerdictCode.RESOLVER_TROUBLE),

		RESOLVER_OTHER_ADDRESS(Severity.ERROR, VerdictCode.RESOLVER_TROUBLE),

		R2_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
