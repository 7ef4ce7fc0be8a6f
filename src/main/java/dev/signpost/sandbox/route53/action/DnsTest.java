package dev.signpost.sandbox.route53.action;

import java.util.List;
import java.util.Objects;

import dev.signpost.sandbox.route53.wire.Answer;
import dev.signpost.sandbox.route53.wire.Answer.Refusal;
import dev.signpost.sandbox.route53.wire.Answer.Reply;
import dev.signpost.sandbox.route53.world.DomainName;
import dev.signpost.sandbox.route53.world.NameReader;
import dev.signpost.sandbox.route53.world.NameReading;
import dev.signpost.sandbox.route53.world.RecordSet;
import dev.signpost.sandbox.route53.world.ZoneState;

/**
 * TestDNSAnswer from the record store: the answer section only, so a delegation answers
 * nothing.
 */
final class DnsTest {

	private DnsTest() {
	}

	static Answer test(Call call) {
		String id = Objects.requireNonNullElse(call.parameter("hostedzoneid"), "");
		String type = call.parameter("recordtype");
		ZoneState zone = call.ledger().world().zone(id);
		if (zone == null) {
			return Refusal.noSuchHostedZone(id);
		}
		if (zone.zone().isPrivate() || type == null) {
			return Refusal.invalidInput((type == null) ? "The value for recordtype is missing."
					: "TestDNSAnswer is not supported for private hosted zones.");
		}
		return switch (NameReader.read(Objects.requireNonNullElse(call.parameter("recordname"), ""))) {
			case NameReading.Bad bad -> Refusal.invalidInput("FATAL problem: " + bad.problems().getFirst());
			case NameReading.Good good when !good.name().isAtOrBelow(zone.zone().name()) ->
				Refusal.invalidInput("The record name does not lie in the hosted zone.");
			case NameReading.Good good -> reply(zone, good.name(), type);
		};
	}

	private static Answer reply(ZoneState zone, DomainName name, String type) {
		boolean referral = isAtOrBelowCut(zone, name);
		List<RecordSet> sets = referral ? List.of() : found(zone, name);
		List<String> values = sets.stream()
			.filter((set) -> set.type().equals(type) || set.type().equals("CNAME"))
			.limit(1)
			.flatMap((set) -> set.values().stream())
			.toList();
		return Reply.ok(ZoneXml.document("TestDNSAnswerResponse", (out) -> {
			out.text("Nameserver", zone.zone().nameServers().getFirst()).text("RecordName", name);
			out.text("RecordType", type)
				.inside("RecordData", (data) -> values.forEach((value) -> data.text("RecordDataEntry", value)));
			out.text("ResponseCode", (referral || exists(zone, name, sets)) ? "NOERROR" : "NXDOMAIN")
				.text("Protocol", "UDP");
		}));
	}

	/** The sets of the name itself or, where nothing exists, of the wildcard above it. */
	private static List<RecordSet> found(ZoneState zone, DomainName name) {
		DomainName at = name;
		if (!exists(zone, at, List.of())) {
			DomainName closest = name.parent();
			while (!exists(zone, closest, List.of())) {
				closest = closest.parent();
			}
			at = closest.child("*");
		}
		return zone.at(at);
	}

	private static boolean exists(ZoneState zone, DomainName name, List<RecordSet> sets) {
		return !sets.isEmpty() || name.equals(zone.zone().name())
				|| zone.sets().keySet().stream().anyMatch((key) -> key.name().isAtOrBelow(name));
	}

	private static boolean isAtOrBelowCut(ZoneState zone, DomainName name) {
		for (DomainName cut = name; cut.isBelow(zone.zone().name()); cut = cut.parent()) {
			if (!zone.at(cut, "NS").isEmpty()) {
				return true;
			}
		}
		return false;
	}

}
