package dev.signpost.diagnosis.check.start;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.signpost.cluster.ClusterDefinition.Audience;
import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Level;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.Target;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Rcodes;

/**
 * The way from the root of DNS leads to the parent zone, and its servers answer for it.
 */
public final class DomainIsFound implements Check {

	@Override
	public CheckId id() {
		return CheckId.P1;
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
		if (evidence.definition().audience() == Audience.PRIVATE) {
			return List.of(say(Says.PRIVATE_DOMAIN).with("domain", evidence.parentZone().text()));
		}
		List<Level> levels = evidence.levels();
		List<Exchange> last = levels.isEmpty() ? List.of() : asked(evidence, levels.getLast());
		Finding found = last.isEmpty() ? say(Says.P1_NOT_ASKED) : judge(evidence, levels.getLast(), last);
		return List.of(found.with("domain", evidence.parentZone().text()).restingOn(last));
	}

	private static List<Exchange> asked(Evidence evidence, Level level) {
		return level.servers()
			.stream()
			.flatMap((server) -> evidence.asked(server, Ask.ns(evidence.parentZone())).stream())
			.filter(Exchange::tried)
			.toList();
	}

	private static Finding judge(Evidence evidence, Level level, List<Exchange> asked) {
		DnsName domain = evidence.parentZone();
		List<DnsMessage> useful = asked.stream()
			.flatMap((exchange) -> Evidence.message(exchange).stream())
			.filter((message) -> says(message, domain))
			.toList();
		String above = (level.zone() != null) ? level.zone().text() : "the root";
		if (useful.isEmpty()) {
			return silent(evidence, level).with("above", above).with("count", Integer.toString(asked.size()));
		}
		if (useful.stream().anyMatch((message) -> leadsTo(message, domain))) {
			return served(evidence);
		}
		boolean unknown = useful.stream().anyMatch((message) -> message.rcode() == Rcodes.NXDOMAIN);
		return say(unknown ? Says.DOMAIN_UNKNOWN : Says.DOMAIN_NOT_DELEGATED).with("above", above);
	}

	/** A referral to a level between, whose servers could not be found, says nothing. */
	private static boolean says(DnsMessage message, DnsName domain) {
		boolean elsewhere = !message.flags().aa()
				&& message.authority().stream().anyMatch((rr) -> rr.type().equals(RecordType.NS) && !rr.isAt(domain));
		return (message.noError() || message.rcode() == Rcodes.NXDOMAIN) && !elsewhere;
	}

	private static boolean leadsTo(DnsMessage message, DnsName domain) {
		return message.refersTo(domain) || !message.answers(domain, RecordType.NS).isEmpty();
	}

	private static Finding silent(Evidence evidence, Level level) {
		Finding found = say((level.zone() != null) ? Says.WAY_DOWN_SILENT : Says.ROOTS_SILENT);
		boolean works = evidence.parents().stream().anyMatch((server) -> answersFor(evidence, server));
		return works ? found.as(Severity.NOTICE) : found;
	}

	private static Finding served(Evidence evidence) {
		List<Server> servers = evidence.targets(Server.Role.PARENT)
			.stream()
			.filter((target) -> target.from(Server.Origin.REFERRAL))
			.map(Target::server)
			.filter((server) -> evidence.asked(server, Ask.soa(evidence.parentZone()))
				.filter(Exchange::tried)
				.isPresent())
			.toList();
		boolean dead = !servers.isEmpty() && servers.stream().noneMatch((server) -> answersFor(evidence, server));
		String names = servers.stream().map(Server::label).distinct().collect(Collectors.joining(", "));
		return dead ? say(Says.DOMAIN_NOT_SERVED).with("servers", names) : say(Says.DOMAIN_FOUND);
	}

	private static boolean answersFor(Evidence evidence, Server server) {
		DnsName domain = evidence.parentZone();
		return evidence.reply(server, Ask.soa(domain))
			.filter((message) -> message.flags().aa() && !message.answers(domain, RecordType.SOA).isEmpty())
			.isPresent();
	}

	private static Finding say(Says code) {
		return Finding.of(CheckId.P1, code);
	}

	/** What it can say. */
	enum Says implements FindingCode {

		/** The root, the levels below and the zone's own servers agree that it exists. */
		DOMAIN_FOUND(Severity.FINE, VerdictCode.WORKING),

		/** Only a private network asks for it, so the public way does not matter. */
		PRIVATE_DOMAIN(Severity.INFO, VerdictCode.WORKING),

		/** The level above says that there is no such name. */
		DOMAIN_UNKNOWN(Severity.CRITICAL, VerdictCode.PARENT_NOT_FOUND),

		/** The level above names no servers for it. */
		DOMAIN_NOT_DELEGATED(Severity.CRITICAL, VerdictCode.PARENT_NOT_FOUND),

		/** The servers it names do not answer for it. */
		DOMAIN_NOT_SERVED(Severity.CRITICAL, VerdictCode.PARENT_NOT_FOUND),

		/**
		 * No root server answers this machine; NOTICE while the zone's own servers do.
		 */
		ROOTS_SILENT(Severity.CRITICAL, VerdictCode.NOT_KNOWN),

		/**
		 * A level on the way gives no useful answer; NOTICE while the zone's own servers
		 * do.
		 */
		WAY_DOWN_SILENT(Severity.CRITICAL, VerdictCode.NOT_KNOWN),

		/** The way was not walked. */
		P1_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
