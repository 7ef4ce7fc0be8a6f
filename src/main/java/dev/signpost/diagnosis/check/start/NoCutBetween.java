package dev.signpost.diagnosis.check.start;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Rcodes;
import dev.signpost.lookup.Rdata;

/**
 * Nothing between the parent zone and the cluster is delegated elsewhere.
 */
public final class NoCutBetween implements Check {

	@Override
	public CheckId id() {
		return CheckId.P6;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.P1, CheckId.P2);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		List<DnsName> between = evidence.cluster().between(evidence.parentZone());
		List<Finding> found = between.stream().map((name) -> at(evidence, name)).flatMap(Optional::stream).toList();
		boolean heard = between.isEmpty() || between.stream().anyMatch((name) -> !said(evidence, name).isEmpty());
		Finding rest = say(heard ? Says.NO_CUT_BETWEEN : Says.P6_NOT_ASKED);
		return (found.isEmpty() ? List.of(rest) : found.subList(0, 1)).stream()
			.map((one) -> one.with("domain", evidence.parentZone().text()).with("cluster", evidence.cluster().text()))
			.toList();
	}

	private static List<Exchange> said(Evidence evidence, DnsName name) {
		return evidence.parents()
			.stream()
			.flatMap((server) -> evidence.asked(server, Ask.soa(name)).stream())
			.filter((exchange) -> Evidence.message(exchange)
				.filter((message) -> message.noError() || message.rcode() == Rcodes.NXDOMAIN)
				.isPresent())
			.toList();
	}

	private static Optional<Finding> at(Evidence evidence, DnsName name) {
		List<Exchange> away = said(evidence, name).stream()
			.filter((exchange) -> Evidence.message(exchange)
				.filter((message) -> message.refersTo(name) || ownZone(message, name))
				.isPresent())
			.toList();
		return away.stream().flatMap((exchange) -> Evidence.message(exchange).stream()).findFirst().map((message) -> {
			Finding found = say(ownZone(message, name) ? Says.ZONE_BETWEEN : Says.CUT_BETWEEN);
			return found.with("name", name.text()).with("servers", servers(message, name)).restingOn(away);
		});
	}

	private static boolean ownZone(DnsMessage message, DnsName name) {
		return message.flags().aa() && !message.answers(name, RecordType.SOA).isEmpty();
	}

	private static String servers(DnsMessage message, DnsName name) {
		return message.authority(name, RecordType.NS)
			.stream()
			.flatMap((rr) -> (rr.data() instanceof Rdata.Server(String server)) ? DnsName.parse(server).stream()
					: Stream.empty())
			.map(DnsName::text)
			.collect(Collectors.joining(", "));
	}

	private static Finding say(Says code) {
		return Finding.of(CheckId.P6, code);
	}

	/** What it can say. */
	enum Says implements FindingCode {

		/** The cluster's name is directly in the hosted zone. */
		NO_CUT_BETWEEN(Severity.FINE, VerdictCode.WORKING),

		/** A name in between is delegated elsewhere. */
		CUT_BETWEEN(Severity.CRITICAL, VerdictCode.NO_DELEGATION),

		/** A name in between is a zone of its own on the same servers. */
		ZONE_BETWEEN(Severity.CRITICAL, VerdictCode.NO_DELEGATION),

		/** None of the parent zone's servers said anything. */
		P6_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
