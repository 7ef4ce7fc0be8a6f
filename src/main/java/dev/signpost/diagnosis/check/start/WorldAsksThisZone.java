package dev.signpost.diagnosis.check.start;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition.Audience;
import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.Target;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.diagnosis.ZoneFacts;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Rdata;
import dev.signpost.lookup.Rr;

/**
 * The world is sent to the name servers of the very hosted zone that is edited here.
 * <p>
 * Servers are compared by address: with white labels the names differ and all is well.
 */
public final class WorldAsksThisZone implements Check {

	@Override
	public CheckId id() {
		return CheckId.P2;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.P1);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		if (evidence.definition().audience() == Audience.PRIVATE) {
			return List.of(say(Says.ZONE_IS_PRIVATE));
		}
		Map<String, Set<IpAddress>> world = servers(evidence, Server.Origin.REFERRAL);
		Map<String, Set<IpAddress>> own = servers(evidence, Server.Origin.DELEGATION_SET);
		List<String> foreign = without(world, own);
		foreign.removeAll(namedByRoute53(evidence));
		if (world.isEmpty() || own.isEmpty() && !foreign.isEmpty() || uncertain(evidence, own, foreign, world)) {
			return List.of(say(Says.P2_NOT_ASKED));
		}
		List<String> left = without(own, world);
		return List.of(judge(evidence, foreign, left, world.size()).with("domain", evidence.parentZone().text())
			.with("world", String.join(", ", world.keySet()))
			.with("own", String.join(", ", own.isEmpty() ? world.keySet() : own.keySet()))
			.with("foreign", String.join(", ", foreign))
			.with("left", String.join(", ", left)));
	}

	/**
	 * A server of an unknown address may be one of the hosted zone's under a white label.
	 */
	private static boolean uncertain(Evidence evidence, Map<String, Set<IpAddress>> own, List<String> foreign,
			Map<String, Set<IpAddress>> world) {
		return !foreign.isEmpty() && foreign.size() < world.size() && own.size() < namedByRoute53(evidence).size();
	}

	private static Finding judge(Evidence evidence, List<String> foreign, List<String> left, int asked) {
		if (!foreign.isEmpty()) {
			return say((foreign.size() == asked) ? Says.ASKED_ELSEWHERE : Says.PARTLY_ASKED_ELSEWHERE);
		}
		List<String> edited = unknownAtApex(evidence);
		if (!edited.isEmpty()) {
			return say(Says.APEX_NS_EDITED).with("names", String.join(", ", edited));
		}
		return say(left.isEmpty() ? Says.ZONE_IS_ASKED : Says.FEWER_SERVERS_LISTED);
	}

	private static Map<String, Set<IpAddress>> servers(Evidence evidence, Server.Origin origin) {
		Map<String, Set<IpAddress>> servers = new LinkedHashMap<>();
		evidence.targets(Server.Role.PARENT)
			.stream()
			.filter((target) -> target.from(origin))
			.map(Target::server)
			.forEach((server) -> servers.computeIfAbsent(server.label(), (label) -> new LinkedHashSet<>())
				.add(server.address()));
		return servers;
	}

	/** Those of which no address is among the others'. */
	private static List<String> without(Map<String, Set<IpAddress>> servers, Map<String, Set<IpAddress>> others) {
		Set<IpAddress> known = others.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
		return servers.entrySet()
			.stream()
			.filter((server) -> server.getValue().stream().noneMatch(known::contains))
			.map(Map.Entry::getKey)
			.collect(Collectors.toCollection(ArrayList::new));
	}

	/** An address may have stayed unknown; the same name is as good. */
	private static Set<String> namedByRoute53(Evidence evidence) {
		return (evidence.zone() instanceof ZoneFacts.Known known) ? Set.copyOf(known.zone().nameServers()) : Set.of();
	}

	private static List<String> unknownAtApex(Evidence evidence) {
		DnsName apex = evidence.parentZone();
		Set<String> known = new LinkedHashSet<>(namedByRoute53(evidence));
		evidence.parents().forEach((server) -> known.add(server.label()));
		evidence.levels()
			.stream()
			.flatMap((level) -> level.servers().stream())
			.flatMap((server) -> evidence.reply(server, Ask.ns(apex)).stream())
			.forEach((message) -> known.addAll(names(message.authority(apex, RecordType.NS))));
		return evidence.parents()
			.stream()
			.flatMap((server) -> evidence.reply(server, Ask.ns(apex)).stream())
			.flatMap((message) -> names(message.answers(apex, RecordType.NS)).stream())
			.filter((name) -> !known.contains(name))
			.distinct()
			.toList();
	}

	private static List<String> names(List<Rr> records) {
		return records.stream()
			.flatMap((rr) -> (rr.data() instanceof Rdata.Server(String name)) ? DnsName.parse(name).stream()
					: Stream.empty())
			.map(DnsName::text)
			.toList();
	}

	private static Finding say(Says code) {
		return Finding.of(CheckId.P2, code);
	}

	/** What it can say. */
	enum Says implements FindingCode {

		/** The level above names this hosted zone's servers. */
		ZONE_IS_ASKED(Severity.FINE, VerdictCode.WORKING),

		/** Only a private network asks for it. */
		ZONE_IS_PRIVATE(Severity.INFO, VerdictCode.WORKING),

		/** None of the servers that the world asks is this hosted zone's. */
		ASKED_ELSEWHERE(Severity.CRITICAL, VerdictCode.PARENT_ELSEWHERE),

		/** Some of the servers that the world asks are not this hosted zone's. */
		PARTLY_ASKED_ELSEWHERE(Severity.ERROR, VerdictCode.PARENT_ELSEWHERE),

		/** The level above leaves out some of this hosted zone's servers. */
		FEWER_SERVERS_LISTED(Severity.NOTICE, VerdictCode.NEEDS_ATTENTION),

		/** The zone's own NS record names servers that the level above does not. */
		APEX_NS_EDITED(Severity.NOTICE, VerdictCode.NEEDS_ATTENTION),

		/** One of the two sides is not known. */
		P2_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
