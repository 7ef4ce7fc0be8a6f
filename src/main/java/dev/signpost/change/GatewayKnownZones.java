package dev.signpost.change;

import dev.signpost.cluster.KnownZones;
import dev.signpost.zone.HostedZone;
import dev.signpost.zone.ZoneAnswer;
import dev.signpost.zone.ZoneGateway;
import dev.signpost.zone.ZoneTrouble;
import org.springframework.stereotype.Component;

/** Asks Route 53 for the hosted zones that clusters may be in. */
@Component
class GatewayKnownZones implements KnownZones {

	private final ZoneGateway zones;

	GatewayKnownZones(ZoneGateway zones) {
		this.zones = zones;
	}

	@Override
	public Found find(String zoneId) {
		return switch (this.zones.hostedZone(zoneId)) {
			case ZoneAnswer.Known<HostedZone>(HostedZone zone) -> new Found.Zone(zone.ref());
			case ZoneAnswer.Failed<HostedZone>(ZoneTrouble.NoSuchZone none) -> new Found.Nothing();
			case ZoneAnswer.Failed<HostedZone>(ZoneTrouble trouble) -> new Found.NotKnown(trouble.sentence());
		};
	}

}
