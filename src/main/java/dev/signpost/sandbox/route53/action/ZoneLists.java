package dev.signpost.sandbox.route53.action;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.signpost.sandbox.route53.wire.Answer;
import dev.signpost.sandbox.route53.wire.Answer.Refusal;
import dev.signpost.sandbox.route53.wire.Answer.Reply;
import dev.signpost.sandbox.route53.world.NameReader;
import dev.signpost.sandbox.route53.world.NameReading;
import dev.signpost.sandbox.route53.world.ZoneState;
import org.jspecify.annotations.Nullable;

/** The two lists of zones: by id with an opaque marker, and by name turned round. */
final class ZoneLists {

	private static final int CEILING = 100;

	private static final Comparator<ZoneState> BY_NAME = Comparator.comparing((ZoneState state) -> state.zone().name())
		.thenComparing((state) -> state.zone().id());

	private ZoneLists() {
	}

	static Answer listHostedZones(Call call) {
		Integer size = Paging.size(call, CEILING, CEILING);
		if (size == null) {
			return Refusal.invalidInput("The value for maxitems is not valid.");
		}
		if (call.parameter("delegationsetid") != null) {
			return new Refusal(400, "NoSuchDelegationSet", "No delegation set found with this ID.");
		}
		String marker = call.parameter("marker");
		List<ZoneState> rest = all(call).filter((state) -> isWanted(call, state))
			.sorted(Comparator.comparing((state) -> state.zone().id()))
			.dropWhile((state) -> marker != null && state.zone().id().compareTo(marker) < 0)
			.toList();
		return Reply.ok(ZoneXml.document("ListHostedZonesResponse", (out) -> {
			out.inside("HostedZones",
					(zones) -> rest.stream().limit(size).forEach((zone) -> ZoneXml.zone(zones, zone)));
			out.text("Marker", marker).text("IsTruncated", rest.size() > size);
			out.text("NextMarker", (rest.size() > size) ? rest.get(size).zone().id() : null).text("MaxItems", size);
		}));
	}

	static Answer listHostedZonesByName(Call call) {
		Integer size = Paging.size(call, CEILING, CEILING);
		String name = call.parameter("dnsname");
		String id = bare(call.parameter("hostedzoneid"));
		if (size == null || (name == null && id != null)) {
			return Refusal.invalidInput((size == null) ? "The value for maxitems is not valid."
					: "A hosted zone ID needs a DNS name beside it.");
		}
		return switch (NameReader.read((name != null) ? name : ".")) {
			case NameReading.Bad bad -> new Refusal(400, "InvalidDomainName", bad.problems().getFirst());
			case NameReading.Good good -> byName(call, good, id, size);
		};
	}

	private static Answer byName(Call call, NameReading.Good start, @Nullable String id, int size) {
		List<ZoneState> rest = all(call).sorted(BY_NAME).dropWhile((state) -> {
			int byName = state.zone().name().compareTo(start.name());
			return byName < 0 || (byName == 0 && id != null && state.zone().id().compareTo(id) < 0);
		}).toList();
		ZoneState next = (rest.size() > size) ? rest.get(size) : null;
		return Reply.ok(ZoneXml.document("ListHostedZonesByNameResponse", (out) -> {
			out.inside("HostedZones",
					(zones) -> rest.stream().limit(size).forEach((zone) -> ZoneXml.zone(zones, zone)));
			out.text("DNSName", call.parameter("dnsname")).text("HostedZoneId", id).text("IsTruncated", next != null);
			out.text("NextDNSName", (next != null) ? next.zone().name() : null)
				.text("NextHostedZoneId", (next != null) ? next.zone().id() : null)
				.text("MaxItems", size);
		}));
	}

	private static Stream<ZoneState> all(Call call) {
		return call.ledger().world().zones().values().stream();
	}

	private static boolean isWanted(Call call, ZoneState state) {
		return !"PrivateHostedZone".equals(call.parameter("hostedzonetype")) || state.zone().isPrivate();
	}

	private static @Nullable String bare(@Nullable String id) {
		return (id != null && id.startsWith("/hostedzone/")) ? id.substring("/hostedzone/".length()) : id;
	}

}
