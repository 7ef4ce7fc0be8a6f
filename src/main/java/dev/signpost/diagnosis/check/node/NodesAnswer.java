package dev.signpost.diagnosis.check.node;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Transport;

/**
 * N1: every node answers over UDP, whatever it says.
 */
public final class NodesAnswer extends NodeCheck {

	public NodesAnswer() {
		super(CheckId.N1, Set.of(), Says.values());
	}

	@Override
	List<Finding> look(Told told) {
		List<Exchange> asked = asked(told);
		if (told.evidence().answersUdp(told.node())) {
			return List.of(found(Says.NODE_ANSWERS, told).restingOn(asked));
		}
		if (asked.stream().allMatch(NodesAnswer::wasNotTried)) {
			return notAsked(told);
		}
		if (told.node().address() instanceof IpAddress.V6 && twinAnswers(told)) {
			return List.of(found(Says.NODE_ANSWERS_OVER_IPV4, told).restingOn(asked));
		}
		Finding dead = found(Standing.isPublished(told.evidence(), told.node()) || isNameServer(told) ? why(told, asked)
				: Says.OTHER_ADDRESS_SILENT, told);
		return List.of(described(dead, asked).restingOn(asked));
	}

	@Override
	public List<Finding> weigh(Evidence evidence, List<Finding> all) {
		Share share = Share.of(evidence, all);
		Severity severity = share.noneWell() ? Severity.CRITICAL : share.isMost() ? Severity.ERROR : Severity.WARNING;
		VerdictCode verdict = share.noneWell() ? VerdictCode.NO_NODE_ANSWERS
				: (share.failing() > 1) ? VerdictCode.WORKING_SOME_NODES_DOWN : VerdictCode.WORKING_ONE_NODE_DOWN;
		return super.weigh(evidence,
				all.stream()
					.map((finding) -> finding.severity().needsAttention() && Standing.isOwn(evidence, finding)
							? finding.as(severity).leadingTo(verdict) : finding)
					.map((finding) -> finding.severity().passed() ? finding
							: finding.with("down", Integer.toString(share.failing()))
								.with("of", Integer.toString(share.nodes())))
					.toList());
	}

	private static List<Exchange> asked(Told told) {
		return Stream.of(Ask.soaPlain(told.zone()), Ask.soa(told.zone()), Ask.soaOverTcp(told.zone()))
			.flatMap((question) -> told.evidence().asked(told.node(), question).stream())
			.toList();
	}

	private static boolean wasNotTried(Exchange exchange) {
		return exchange.answer() instanceof Answer.NotAsked
				|| exchange.answer() instanceof Answer.Unreachable gone && gone.why() == Answer.Why.NO_ROUTE;
	}

	/** An IPv6 address that alone is dead is told by N15. */
	private static boolean twinAnswers(Told told) {
		return told.evidence()
			.definition()
			.nodes()
			.stream()
			.filter((node) -> told.evidence().label(node.name()).equals(told.node().label()))
			.flatMap((node) -> Optional.ofNullable(node.ipv4()).stream())
			.map((address) -> new Server(Server.Role.NODE, told.node().label(), address))
			.anyMatch(told.evidence()::answersUdp);
	}

	private static boolean isNameServer(Told told) {
		return told.evidence().definition().otherNameServers().contains(told.node().address());
	}

	private static Says why(Told told, List<Exchange> asked) {
		if (asked.stream().anyMatch((exchange) -> Strays.fromElsewhere(exchange).isPresent())) {
			return Says.NODE_ANSWERS_FROM_ELSEWHERE;
		}
		if (told.replied(Ask.soaOverTcp(told.zone())).isPresent()) {
			return Says.NODE_TCP_ONLY;
		}
		if (asked.stream()
			.anyMatch((exchange) -> exchange.answer() instanceof Answer.Unreachable gone
					&& gone.why() == Answer.Why.PORT_CLOSED)) {
			return Says.NODE_PORT_CLOSED;
		}
		return asked.stream().anyMatch((exchange) -> exchange.answer() instanceof Answer.Garbled) ? Says.NODE_GARBLED
				: Says.NODE_SILENT;
	}

	private static Finding described(Finding finding, List<Exchange> asked) {
		Finding told = finding.with("tries", "3").with("waited", "2.0 s").with("source", "another address");
		for (Exchange exchange : asked) {
			told = (exchange.question().transport() == Transport.UDP) ? described(told, exchange) : told;
		}
		return told;
	}

	private static Finding described(Finding finding, Exchange exchange) {
		return switch (exchange.answer()) {
			case Answer.Silence silence -> Strays.fromElsewhere(exchange)
				.map((source) -> finding.with("source", source))
				.orElse(finding)
				.with("tries", Integer.toString(silence.sent()))
				.with("waited", Millis.seconds(silence.waited()));
			case Answer.Garbled garbled -> finding.with("fault", garbled.fault());
			case Answer.Reply reply -> finding;
			case Answer.Unreachable unreachable -> finding;
			case Answer.NotAsked notAsked -> finding;
		};
	}

	private enum Says implements FindingCode {

		NODE_ANSWERS(Severity.FINE, VerdictCode.WORKING),

		NODE_ANSWERS_OVER_IPV4(Severity.INFO, VerdictCode.WORKING),

		OTHER_ADDRESS_SILENT(Severity.INFO, VerdictCode.WORKING),

		NODE_SILENT(Severity.WARNING, VerdictCode.WORKING_ONE_NODE_DOWN),

		NODE_PORT_CLOSED(Severity.WARNING, VerdictCode.WORKING_ONE_NODE_DOWN),

		NODE_TCP_ONLY(Severity.WARNING, VerdictCode.WORKING_ONE_NODE_DOWN),

		NODE_GARBLED(Severity.WARNING, VerdictCode.WORKING_ONE_NODE_DOWN),

		NODE_ANSWERS_FROM_ELSEWHERE(Severity.WARNING, VerdictCode.WORKING_ONE_NODE_DOWN),

		N1_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
