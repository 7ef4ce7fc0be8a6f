package dev.signpost.sandbox.route53.action;

import dev.signpost.sandbox.route53.wire.Answer;
import dev.signpost.sandbox.route53.wire.Answer.Refusal;
import dev.signpost.sandbox.route53.wire.Answer.Reply;
import dev.signpost.sandbox.route53.world.Change;
import dev.signpost.sandbox.route53.world.ZoneState;

/** Reads of one zone or one change. */
final class ZoneReads {

	private static final int MOST_SETS = 10_000;

	private static final int MOST_VPCS = 300;

	private ZoneReads() {
	}

	static Answer getHostedZone(Call call) {
		ZoneState zone = call.ledger().world().zone(call.id());
		return (zone == null) ? Refusal.noSuchHostedZone(call.id())
				: Reply.ok(ZoneXml.document("GetHostedZoneResponse", (out) -> {
					ZoneXml.zone(out, zone);
					ZoneXml.delegationSet(out, zone.zone());
					if (zone.zone().isPrivate()) {
						out.inside("VPCs", (vpcs) -> ZoneXml.vpc(vpcs, zone.zone()));
					}
				}));
	}

	static Answer getChange(Call call) {
		Change change = call.ledger().world().changes().get(call.id());
		return (change == null) ? new Refusal(404, "NoSuchChange", "Could not find resource with ID: " + call.id())
				: Reply.ok(ZoneXml.document("GetChangeResponse", (out) -> ZoneXml.change(out, change, call.now())));
	}

	static Answer getDnssec(Call call) {
		ZoneState zone = call.ledger().world().zone(call.id());
		if (zone == null) {
			return Refusal.noSuchHostedZone(call.id());
		}
		return zone.zone().isPrivate()
				? new Refusal(400, "InvalidArgument", "Operation is unsupported for private hosted zones")
				: Reply.ok(ZoneXml.document("GetDNSSECResponse",
						(out) -> out.inside("Status", (status) -> status.text("ServeSignature", "NOT_SIGNING"))
							.inside("KeySigningKeys", (keys) -> {
							})));
	}

	static Answer getHostedZoneLimit(Call call) {
		ZoneState zone = call.ledger().world().zone(call.id());
		if (zone == null) {
			return Refusal.noSuchHostedZone(call.id());
		}
		return switch (call.route().rest()) {
			case "MAX_RRSETS_BY_ZONE" -> limit("MAX_RRSETS_BY_ZONE", MOST_SETS, zone.sets().size());
			case "MAX_VPCS_ASSOCIATED_BY_ZONE" ->
				zone.zone().isPrivate() ? limit("MAX_VPCS_ASSOCIATED_BY_ZONE", MOST_VPCS, 1) : new Refusal(400,
						"HostedZoneNotPrivate", "The specified hosted zone is not a private hosted zone.");
			default -> Refusal.invalidInput("The specified limit type is not valid.");
		};
	}

	private static Answer limit(String type, int most, int count) {
		return Reply.ok(ZoneXml.document("GetHostedZoneLimitResponse",
				(out) -> out.inside("Limit", (limit) -> limit.text("Type", type).text("Value", most))
					.text("Count", count)));
	}

}
