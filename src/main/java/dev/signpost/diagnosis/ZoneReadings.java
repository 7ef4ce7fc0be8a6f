package dev.signpost.diagnosis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterId;
import dev.signpost.cluster.ClusterStanding;
import dev.signpost.cluster.ClusterStanding.Held;
import dev.signpost.dns.ReadScope;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.ZoneSnapshot;
import dev.signpost.zone.HostedZone;
import dev.signpost.zone.ZoneAnswer;
import dev.signpost.zone.ZoneGateway;
import dev.signpost.zone.ZoneTrouble;

import org.springframework.stereotype.Component;

/**
 * What Route 53 says of a cluster's zone, read at most once a minute for each cluster and
 * never while somebody waits.
 */
@Component
class ZoneReadings {

	private static final Duration FRESH = Duration.ofSeconds(60);

	private static final int MOST = 2_000;

	private final ZoneGateway zones;

	private final ClusterStanding standing;

	private final Clock clock;

	private final Map<ClusterId, Kept> kept = new ConcurrentHashMap<>();

	ZoneReadings(ZoneGateway zones, ClusterStanding standing, Clock clock) {
		this.zones = zones;
		this.standing = standing;
		this.clock = clock;
	}

	/**
	 * The reading, or one that is under way.
	 */
	CompletableFuture<ZoneFacts> of(ClusterId cluster, ClusterDefinition definition) {
		Instant now = this.clock.instant();
		if (this.kept.size() >= MOST) {
			this.kept.values().removeIf((old) -> !old.fresh(now));
		}
		ReadScope scope = scope(cluster, definition);
		long change = this.standing.lastChanges(cluster, 1).stream().mapToLong((last) -> last.number()).sum();
		return this.kept.compute(cluster, (id, old) -> (old != null && old.fresh(now) && old.fits(scope, change)) ? old
				: new Kept(now, scope, change, begin(cluster, definition, scope)))
			.facts();
	}

	private CompletableFuture<ZoneFacts> begin(ClusterId cluster, ClusterDefinition definition, ReadScope scope) {
		CompletableFuture<ZoneFacts> facts = new CompletableFuture<>();
		Thread.ofVirtual()
			.name("zone-reading")
			.start(() -> facts.completeAsync(() -> read(cluster, definition, scope), Runnable::run));
		return facts;
	}

	private ZoneFacts read(ClusterId cluster, ClusterDefinition definition, ReadScope scope) {
		ZoneAnswer<HostedZone> hosted = this.zones.hostedZone(definition.zone().id());
		ZoneAnswer<ZoneSnapshot> snapshot = this.zones.snapshot(definition.zone(), scope);
		ZoneAnswer<List<HostedZone>> twins = this.zones.hostedZonesNamed(definition.zone().apex());
		ZoneAnswer<List<HostedZone>> own = this.zones.hostedZonesNamed(definition.name());
		if (hosted instanceof ZoneAnswer.Known<HostedZone>(HostedZone zone)
				&& snapshot instanceof ZoneAnswer.Known<ZoneSnapshot>(ZoneSnapshot stand)
				&& twins instanceof ZoneAnswer.Known<List<HostedZone>>(List<HostedZone> same)
				&& own instanceof ZoneAnswer.Known<List<HostedZone>>(List<HostedZone> ofCluster)) {
			return new ZoneFacts.Known(zone, same.stream().filter((one) -> !one.ref().equals(zone.ref())).toList(),
					ofCluster, stand, held(cluster), lastChange(cluster));
		}
		return new ZoneFacts.NotKnown(List.of(hosted, snapshot, twins, own)
			.stream()
			.flatMap((answer) -> (answer instanceof ZoneAnswer.Failed<?>(ZoneTrouble trouble))
					? java.util.stream.Stream.of(trouble.sentence()) : java.util.stream.Stream.empty())
			.findFirst()
			.orElse("Route 53 could not be read"));
	}

	private ReadScope scope(ClusterId cluster, ClusterDefinition definition) {
		return definition.scope(this.standing.held(cluster).stream().map((held) -> held.set().key()).toList());
	}

	private List<RecordSet> held(ClusterId cluster) {
		return this.standing.held(cluster).stream().map(Held::set).toList();
	}

	private ZoneFacts.@org.jspecify.annotations.Nullable LastChange lastChange(ClusterId cluster) {
		boolean nothingHeld = this.standing.held(cluster).isEmpty();
		return this.standing.lastChanges(cluster, 1)
			.stream()
			.findFirst()
			.map((last) -> new ZoneFacts.LastChange(last.number(), last.status(), last.at(),
					nothingHeld && ("LIVE".equals(last.status()) || "PROVED".equals(last.status()))))
			.orElse(null);
	}

	/** Names outside of a scope are not known from its reading. */
	private record Kept(Instant at, ReadScope scope, long change, CompletableFuture<ZoneFacts> facts) {

		boolean fresh(Instant now) {
			return now.isBefore(this.at.plus(FRESH));
		}

		boolean fits(ReadScope other, long lastChange) {
			return this.change == lastChange && this.scope.equals(other)
					&& !(this.facts.isDone() && this.facts.join() instanceof ZoneFacts.NotKnown);
		}

	}

}
