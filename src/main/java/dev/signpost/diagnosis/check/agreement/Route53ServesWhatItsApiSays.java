package dev.signpost.diagnosis.check.agreement;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Referral;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.Target;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.diagnosis.ZoneFacts;
import dev.signpost.diagnosis.check.Speakers;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.RecordType;
import dev.signpost.dns.ZoneEntry;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Rdata;
import dev.signpost.lookup.Rr;

/**
 * C8: the hosted zone's name servers give what Route 53's API says.
 */
public final class Route53ServesWhatItsApiSays implements Check {

	@Override
	public CheckId id() {
		return CheckId.C8;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.P2, CheckId.P3, CheckId.P4, CheckId.P5, CheckId.P6, CheckId.D2, CheckId.D4);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	/** Route 53 usually needs less than a minute; this leaves it two. */
	private static final Duration COPYING = Duration.ofSeconds(120);

	@Override
	public List<Finding> judge(Evidence evidence) {
		if (!(evidence.zone() instanceof ZoneFacts.Known known)) {
			return List.of(Finding.of(id(), Says.C8_NOT_ASKED));
		}
		List<Referral> answering = servers(evidence).stream()
			.flatMap((server) -> Referral.said(evidence, server).stream())
			.toList();
		if (answering.isEmpty()) {
			return List.of(Finding.of(id(), Says.C8_NOT_ASKED));
		}
		List<Finding> findings = answering.stream().flatMap((said) -> judge(said, known, evidence).stream()).toList();
		return findings.isEmpty() ? List.of(Finding.of(id(), Says.API_AND_DNS_AGREE)) : findings;
	}

	/** The hosted zone's own ones, where they are known. */
	private static List<Server> servers(Evidence evidence) {
		List<Server> own = evidence.targets(Server.Role.PARENT)
			.stream()
			.filter((target) -> target.from(Server.Origin.DELEGATION_SET))
			.map(Target::server)
			.toList();
		return own.isEmpty() ? evidence.parents() : own;
	}

	private Optional<Finding> judge(Referral said, ZoneFacts.Known known, Evidence evidence) {
		return known.snapshot()
			.entries()
			.stream()
			.flatMap((entry) -> (entry instanceof ZoneEntry.Plain plain) ? Stream.of(plain.set()) : Stream.empty())
			.flatMap((set) -> served(set, said.message(), evidence)
				.filter((live) -> !live.equals(set.normalisedValues()))
				.map((live) -> finding(said.server(), set, live, known, evidence))
				.stream())
			.map((finding) -> finding.restingOn(said.exchange()))
			.findFirst();
	}

	/** What the referral shows of a record set; nothing where it cannot show it. */
	private static Optional<List<String>> served(RecordSet set, DnsMessage message, Evidence evidence) {
		if (set.name().equals(evidence.cluster()) && set.type().equals(RecordType.NS)) {
			return Optional.of(sorted(message.authority(set.name(), RecordType.NS)));
		}
		List<String> glue = sorted(message.additional(set.name(), set.type()));
		return (set.type().isAddress() && !glue.isEmpty()) ? Optional.of(glue) : Optional.empty();
	}

	private static List<String> sorted(List<Rr> records) {
		Stream<String> names = records.stream()
			.flatMap((rr) -> (rr.data() instanceof Rdata.Server server) ? DnsName.parse(server.name()).stream()
					: Stream.empty())
			.map(DnsName::absolute);
		return Stream.concat(names, Speakers.addresses(records).stream().map(IpAddress::text))
			.distinct()
			.sorted()
			.toList();
	}

	private Finding finding(Server server, RecordSet set, List<String> live, ZoneFacts.Known known, Evidence evidence) {
		Says code = copying(known, evidence) ? Says.API_AND_DNS_STILL_COPYING : Says.API_AND_DNS_DIFFER;
		return Finding.of(id(), code, server)
			.with("record", set.type().name() + " " + set.name().text())
			.with("api", String.join(", ", set.normalisedValues()))
			.with("served", live.isEmpty() ? "nothing" : String.join(", ", live));
	}

	private static boolean copying(ZoneFacts.Known known, Evidence evidence) {
		ZoneFacts.LastChange last = known.lastChange();
		return last != null && last.at().plus(COPYING).isAfter(evidence.file().startedAt());
	}

	private enum Says implements FindingCode {

		API_AND_DNS_AGREE(Severity.FINE, VerdictCode.WORKING),

		API_AND_DNS_STILL_COPYING(Severity.NOTICE, VerdictCode.WORKING),

		API_AND_DNS_DIFFER(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		C8_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
