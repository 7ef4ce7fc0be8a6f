package dev.signpost.diagnosis.check.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.signpost.cluster.ClusterDefinition.Audience;
import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Referral;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.diagnosis.ZoneFacts;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.Visibility;
import dev.signpost.zone.HostedZone;

/**
 * There is one hosted zone of the parent's name, of the kind that the clients can ask,
 * and none that stands in the delegation's way.
 */
public final class RightHostedZone implements Check {

	@Override
	public CheckId id() {
		return CheckId.P3;
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
		return switch (evidence.zone()) {
			case ZoneFacts.NotKnown unknown -> List.of(say(Says.P3_NOT_ASKED).with("reason", unknown.reason()));
			case ZoneFacts.Known known -> judge(evidence, known);
		};
	}

	private static List<Finding> judge(Evidence evidence, ZoneFacts.Known known) {
		List<Finding> found = new ArrayList<>();
		boolean internet = evidence.definition().audience() == Audience.INTERNET;
		if (internet && isPrivate(known.zone())) {
			found.add(say(Says.PRIVATE_FOR_INTERNET));
		}
		twins(known, false).ifPresent((twins) -> found.add(say(Says.SAME_NAME_TWICE).with("twins", twins)));
		twins(known, true).ifPresent((twins) -> found.add(say(Says.PRIVATE_TWIN).with("twins", twins)));
		known.ofCluster().forEach((zone) -> found.add(ofCluster(evidence, zone)));
		if (found.isEmpty()) {
			found.add(say(Says.RIGHT_ZONE));
		}
		return found.stream()
			.map((one) -> one.with("zone", known.zone().ref().id())
				.with("domain", evidence.parentZone().text())
				.with("cluster", evidence.cluster().text()))
			.toList();
	}

	private static Optional<String> twins(ZoneFacts.Known known, boolean ofOtherKind) {
		return known.twins()
			.stream()
			.filter((twin) -> (isPrivate(twin) != isPrivate(known.zone())) == ofOtherKind)
			.map((twin) -> twin.ref().id())
			.sorted()
			.reduce((one, next) -> one + ", " + next);
	}

	private static Finding ofCluster(Evidence evidence, HostedZone zone) {
		Says code = isPrivate(zone) ? Says.PRIVATE_ZONE_SHADOWS
				: leadsTo(evidence, zone) ? Says.DELEGATED_TO_ZONE : Says.ZONE_NOT_IN_USE;
		return say(code).with("other", zone.ref().id());
	}

	/** Lists do not give a zone's servers: then no name may lead to a node. */
	private static boolean leadsTo(Evidence evidence, HostedZone zone) {
		Set<DnsName> names = Referral.together(evidence, Referral.all(evidence)).keySet();
		Set<DnsName> nodes = evidence.definition().nodes().stream().map(Node::name).collect(Collectors.toSet());
		if (zone.nameServers().isEmpty()) {
			return !names.isEmpty()
					&& names.stream().noneMatch((name) -> nodes.contains(name) || name.isWithin(evidence.cluster()));
		}
		return names.stream().anyMatch((name) -> zone.nameServers().contains(name.text()));
	}

	private static boolean isPrivate(HostedZone zone) {
		return zone.ref().visibility() == Visibility.PRIVATE;
	}

	private static Finding say(Says code) {
		return Finding.of(CheckId.P3, code);
	}

	/** What it can say. */
	enum Says implements FindingCode {

		/** One hosted zone, of the right kind. */
		RIGHT_ZONE(Severity.FINE, VerdictCode.WORKING),

		/** A private hosted zone cannot send the internet anywhere. */
		PRIVATE_FOR_INTERNET(Severity.CRITICAL, VerdictCode.NO_DELEGATION),

		/** A public and a private hosted zone have this name. */
		PRIVATE_TWIN(Severity.NOTICE, VerdictCode.NEEDS_ATTENTION),

		/** Several hosted zones of the same kind have this name. */
		SAME_NAME_TWICE(Severity.NOTICE, VerdictCode.NEEDS_ATTENTION),

		/**
		 * A private hosted zone of the cluster's name hides the delegation in its
		 * networks.
		 */
		PRIVATE_ZONE_SHADOWS(Severity.ERROR, VerdictCode.SOME_CLIENTS_FAIL),

		/**
		 * The NS record leads to a hosted zone of the cluster's name instead of the
		 * nodes.
		 */
		DELEGATED_TO_ZONE(Severity.ERROR, VerdictCode.NO_DELEGATION),

		/** A public hosted zone has the cluster's name and nobody is sent there. */
		ZONE_NOT_IN_USE(Severity.INFO, VerdictCode.WORKING),

		/** Route 53 could not be read. */
		P3_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
