package dev.signpost.change;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import dev.signpost.zone.ZoneGateway;
import org.springframework.stereotype.Component;

/**
 * Until when a request that was signed at some moment can still land: AWS refuses it
 * about five minutes after its signature's time, so a clock that is ahead adds its lead.
 */
@Component
class Holds {

	private final ZoneGateway zones;

	private final ChangeProperties properties;

	Holds(ZoneGateway zones, ChangeProperties properties) {
		this.zones = zones;
		this.properties = properties;
	}

	Instant from(Instant signed) {
		return signed.plus(this.properties.hold())
			.plusSeconds(Math.max(0, this.zones.clockLeadSeconds()))
			.truncatedTo(ChronoUnit.MILLIS);
	}

}
