package dev.signpost.diagnosis.check.resolver;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.diagnosis.check.Speakers;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;

/**
 * R6: no resolver invents addresses for names that do not exist.
 */
public final class ResolverInventsNothing implements Check {

	@Override
	public CheckId id() {
		return CheckId.R6;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.R1);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		List<Exchange> asked = evidence.resolvers()
			.stream()
			.flatMap((resolver) -> names(evidence)
				.flatMap((name) -> evidence.asked(resolver, Ask.recursive(name, RecordType.A)).stream()))
			.filter((exchange) -> Evidence.message(exchange).isPresent())
			.toList();
		if (asked.isEmpty()) {
			return List.of(Finding.of(id(), Says.R6_NOT_ASKED));
		}
		List<Exchange> given = asked.stream().filter((exchange) -> !addresses(exchange).isEmpty()).toList();
		List<Finding> invented = given.stream()
			.filter((exchange) -> !rightful(exchange.question().name(), evidence))
			.map((exchange) -> invented(exchange, evidence))
			.toList();
		return invented.isEmpty()
				? List.of(Finding.of(id(), given.isEmpty() ? Says.NOTHING_INVENTED : Says.WILDCARD_IS_RIGHTFUL))
				: invented;
	}

	private static Stream<DnsName> names(Evidence evidence) {
		return Stream.of(evidence.missing(evidence.cluster()), evidence.missing(evidence.parentZone()));
	}

	/** A wildcard of the zone's own is no resolver's invention. */
	private static boolean rightful(DnsName name, Evidence evidence) {
		return Stream.concat(evidence.parents().stream(), evidence.nodes().stream())
			.flatMap((server) -> evidence.asked(server, Ask.a(name)).stream())
			.anyMatch((exchange) -> !addresses(exchange).isEmpty());
	}

	private static Set<IpAddress> addresses(Exchange exchange) {
		return Evidence.message(exchange).map((message) -> Speakers.addresses(message.answer())).orElse(Set.of());
	}

	private Finding invented(Exchange exchange, Evidence evidence) {
		return Finding.of(id(), Says.RESOLVER_INVENTS, exchange.server())
			.with("name", exchange.question().name().text())
			.with("gives", Speakers.shown(addresses(exchange)))
			.restingOn(exchange);
	}

	private enum Says implements FindingCode {

		NOTHING_INVENTED(Severity.FINE, VerdictCode.WORKING),

		WILDCARD_IS_RIGHTFUL(Severity.INFO, VerdictCode.WORKING),

		RESOLVER_INVENTS(Severity.WARNING, VerdictCode.RESOLVER_TROUBLE),

		R6_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
