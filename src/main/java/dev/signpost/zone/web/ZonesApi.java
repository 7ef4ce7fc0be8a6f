package dev.signpost.zone.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.Visibility;
import dev.signpost.web.ApiProblem;
import dev.signpost.web.Authority;
import dev.signpost.web.BadRequest;
import dev.signpost.web.KeysetPage;
import dev.signpost.web.Requires;
import dev.signpost.zone.HostedZone;
import dev.signpost.zone.ZoneAnswer;
import dev.signpost.zone.ZoneGateway;
import dev.signpost.zone.ZoneTrouble;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hosted zones for scripts. */
@RestController
class ZonesApi {

	private final ZoneGateway zones;

	ZonesApi(ZoneGateway zones) {
		this.zones = zones;
	}

	@GetMapping("/api/v1/zones")
	@Requires(Authority.CLUSTER_READ)
	ResponseEntity<Object> list(@RequestParam(required = false) @Nullable String name) {
		return switch ((name != null) ? named(name) : this.zones.hostedZones()) {
			case ZoneAnswer.Known<List<HostedZone>>(List<HostedZone> found) ->
				ResponseEntity.ok(new KeysetPage<>(found.stream().map(Zone::of).toList(), null));
			case ZoneAnswer.Failed<List<HostedZone>>(ZoneTrouble trouble) -> ApiProblem.respond(ApiProblem
				.of(HttpStatus.SERVICE_UNAVAILABLE, "zone-not-read", "Route 53 could not be read", trouble.sentence()));
		};
	}

	/**
	 * Zones of one name are read one by one: only so do they come with their name
	 * servers.
	 */
	private ZoneAnswer<List<HostedZone>> named(String name) {
		DnsName wanted = DnsName.parse(name).orElseThrow(() -> new BadRequest("name is not a domain name"));
		return this.zones.hostedZonesNamed(wanted).map((zones) -> zones.stream().map(this::withNameServers).toList());
	}

	private HostedZone withNameServers(HostedZone zone) {
		return switch (this.zones.hostedZone(zone.ref().id())) {
			case ZoneAnswer.Known<HostedZone>(HostedZone whole) -> whole;
			case ZoneAnswer.Failed<HostedZone> failed -> zone;
		};
	}

	/** A hosted zone as the contract shows it. */
	record Zone(String id, String name, Visibility visibility, long recordSets, @Nullable String comment,
			List<String> nameServers) {

		static Zone of(HostedZone zone) {
			return new Zone(zone.ref().id(), zone.ref().apex().text(), zone.ref().visibility(), zone.recordSets(),
					zone.comment(), zone.nameServers());
		}

	}

}
