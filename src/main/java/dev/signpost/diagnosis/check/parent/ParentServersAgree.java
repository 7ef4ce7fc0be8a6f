package dev.signpost.diagnosis.check.parent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Referral;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.diagnosis.ZoneFacts;
import dev.signpost.diagnosis.check.Speakers;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Rcodes;

/**
 * All of the parent zone's servers give the same referral.
 */
public final class ParentServersAgree implements Check {

	@Override
	public CheckId id() {
		return CheckId.D4;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.P1, CheckId.P2, CheckId.P5, CheckId.P6);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		Map<String, List<Exchange>> said = new LinkedHashMap<>();
		int count = 0;
		for (Server server : Referral.servers(evidence)) {
			for (Referral one : latest(evidence, server)) {
				said.computeIfAbsent(describe(evidence, one), (key) -> new ArrayList<>()).add(one.exchange());
				count++;
			}
		}
		if (count < 2) {
			return List.of(say(Says.D4_NOT_ASKED));
		}
		return (said.size() == 1) ? List.of(say(Says.SERVERS_AGREE).with("count", Integer.toString(count))
			.with("says", said.keySet().iterator().next())
			.restingOn(said.values().iterator().next())) : odd(evidence, said);
	}

	private static List<Finding> odd(Evidence evidence, Map<String, List<Exchange>> said) {
		String usual = said.entrySet()
			.stream()
			.max(Comparator.comparingInt((entry) -> entry.getValue().size()))
			.orElseThrow()
			.getKey();
		boolean copying = evidence.zone() instanceof ZoneFacts.Known known && known.lastChange() != null
				&& Copying.now(evidence, known.lastChange());
		return said.entrySet()
			.stream()
			.filter((entry) -> !entry.getKey().equals(usual))
			.flatMap((entry) -> entry.getValue()
				.stream()
				.map((exchange) -> Finding
					.of(CheckId.D4, copying ? Says.SERVERS_DIFFER_YET : Says.SERVER_DIFFERS, exchange.server())
					.with("says", entry.getKey())
					.with("others", usual)
					.with("cluster", evidence.cluster().text())
					.restingOn(exchange)))
			.toList();
	}

	/** The second sample where there is one: it may have been moving. */
	private static List<Referral> latest(Evidence evidence, Server server) {
		Optional<Referral> first = Referral.said(evidence, server);
		Optional<Referral> second = evidence.askedAgain(server, Ask.ns(evidence.cluster()))
			.flatMap(
					(exchange) -> Evidence.message(exchange).map((message) -> new Referral(server, exchange, message)));
		return second.or(() -> first)
			.filter((one) -> one.message().noError() || one.message().rcode() == Rcodes.NXDOMAIN)
			.stream()
			.toList();
	}

	private static String describe(Evidence evidence, Referral said) {
		DnsMessage message = said.message();
		if (message.rcode() == Rcodes.NXDOMAIN) {
			return "the name does not exist (NXDOMAIN)";
		}
		if (!message.refersTo(evidence.cluster())) {
			return message.answer().isEmpty() ? "no NS record" : "an answer of its own";
		}
		return said.names(evidence.cluster())
			.stream()
			.sorted()
			.map((name) -> describe(evidence, said, name))
			.collect(Collectors.joining(", "));
	}

	private static String describe(Evidence evidence, Referral said, DnsName name) {
		Set<IpAddress> glue = said.glue(name);
		String label = evidence.label(name);
		return (said.cut() || glue.isEmpty()) ? label : label + " (" + Speakers.shown(glue) + ")";
	}

	private static Finding say(Says code) {
		return Finding.of(CheckId.D4, code);
	}

	/** What it can say. */
	enum Says implements FindingCode {

		/** They do. */
		SERVERS_AGREE(Severity.FINE, VerdictCode.WORKING),

		/** One gives another answer than most. */
		SERVER_DIFFERS(Severity.ERROR, VerdictCode.SOME_CLIENTS_FAIL),

		/** They differ while a change is being copied. */
		SERVERS_DIFFER_YET(Severity.INFO, VerdictCode.WORKING),

		/** Fewer than two said anything useful. */
		D4_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
