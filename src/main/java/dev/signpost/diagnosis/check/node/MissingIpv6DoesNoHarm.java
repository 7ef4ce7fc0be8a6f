package dev.signpost.diagnosis.check.node;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition.Endpoint;
import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.dns.DnsName;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Rcodes;

/**
 * N14: a name without an IPv6 address is still a name.
 */
public final class MissingIpv6DoesNoHarm extends NodeCheck {

	public MissingIpv6DoesNoHarm() {
		super(CheckId.N14, Set.of(CheckId.N1, CheckId.N4, CheckId.N5, CheckId.N6, CheckId.N7), Says.values());
	}

	@Override
	List<Finding> look(Told told) {
		List<DnsName> names = names(told).filter((name) -> hasIpv4(told, name)).toList();
		List<Exchange> replies = names.stream().flatMap((name) -> told.replied(Ask.aaaa(name)).stream()).toList();
		boolean silent = names.stream().anyMatch((name) -> told.isSilentTo(Ask.aaaa(name)));
		if (replies.isEmpty()) {
			return silent ? List.of(found(Says.IPV6_QUESTIONS_DROPPED, told).restingOn(silent(told, names)))
					: notAsked(told);
		}
		List<Finding> wrong = replies.stream()
			.filter((exchange) -> !Told.message(exchange).noError())
			.map((exchange) -> wrong(told, exchange))
			.toList();
		return wrong.isEmpty() ? List.of(found(Says.MISSING_IPV6_HARMLESS, told).restingOn(replies)) : wrong;
	}

	@Override
	public List<Finding> weigh(Evidence evidence, List<Finding> all) {
		return super.weigh(evidence,
				Everywhere.of(evidence, all, Says.IPV6_QUESTION_DENIED, Says.IPV6_QUESTION_DENIED_BY_ALL));
	}

	private Finding wrong(Told told, Exchange exchange) {
		DnsMessage message = Told.message(exchange);
		Says code = (message.rcode() == Rcodes.NXDOMAIN) ? Says.IPV6_QUESTION_DENIED : Says.IPV6_QUESTION_FAILS;
		return found(code, told, exchange).with("name", told.evidence().label(exchange.question().name()))
			.with("rcode", message.rcodeName());
	}

	private static Stream<DnsName> names(Told told) {
		return Stream
			.concat(told.evidence().definition().nodes().stream().map(Node::name),
					told.evidence().definition().endpoints().stream().map(Endpoint::name))
			.filter((name) -> name.isUnder(told.zone()))
			.distinct();
	}

	private static boolean hasIpv4(Told told, DnsName name) {
		return told.whole(Ask.a(name)).filter((exchange) -> !Told.message(exchange).answer().isEmpty()).isPresent();
	}

	private static List<Exchange> silent(Told told, List<DnsName> names) {
		return names.stream().flatMap((name) -> told.evidence().asked(told.node(), Ask.aaaa(name)).stream()).toList();
	}

	private enum Says implements FindingCode {

		MISSING_IPV6_HARMLESS(Severity.FINE, VerdictCode.WORKING),

		IPV6_QUESTION_DENIED_BY_ALL(Severity.NOTICE, VerdictCode.WORKING),

		IPV6_QUESTION_DENIED(Severity.ERROR, VerdictCode.NODE_ANSWERS_WRONGLY),

		IPV6_QUESTION_FAILS(Severity.ERROR, VerdictCode.NODE_ANSWERS_WRONGLY),

		IPV6_QUESTIONS_DROPPED(Severity.ERROR, VerdictCode.NODE_ANSWERS_WRONGLY),

		N14_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
