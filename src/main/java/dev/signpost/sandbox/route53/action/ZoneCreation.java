package dev.signpost.sandbox.route53.action;

import java.util.Map;
import java.util.Objects;

import dev.signpost.sandbox.route53.wire.Answer;
import dev.signpost.sandbox.route53.wire.Answer.Refusal;
import dev.signpost.sandbox.route53.wire.Answer.Reply;
import dev.signpost.sandbox.route53.world.Commit;
import dev.signpost.sandbox.route53.world.Decision;
import dev.signpost.sandbox.route53.world.DomainName;
import dev.signpost.sandbox.route53.world.HostedZone;
import dev.signpost.sandbox.route53.world.NameReader;
import dev.signpost.sandbox.route53.world.NameReading;
import dev.signpost.sandbox.route53.world.World;
import dev.signpost.sandbox.route53.xml.XmlElement;
import dev.signpost.sandbox.route53.xml.XmlIn;
import dev.signpost.sandbox.route53.xml.XmlReading;
import org.jspecify.annotations.Nullable;

/** CreateHostedZone. */
final class ZoneCreation {

	private ZoneCreation() {
	}

	static Answer create(Call call) {
		return switch (XmlIn.read(call.request().body(), "CreateHostedZoneRequest")) {
			case XmlReading.Malformed malformed ->
				new Refusal(400, "MalformedInput", "HostedZone is not valid, expected CreateHostedZoneRequest");
			case XmlReading.Invalid invalid -> Refusal.invalidInput("Invalid XML ; " + invalid.reason());
			case XmlReading.Read read -> create(call, read.root());
		};
	}

	private static Answer create(Call call, XmlElement request) {
		return switch (NameReader.read(request.needText("Name"))) {
			case NameReading.Bad bad -> invalidName(bad.problems().getFirst());
			case NameReading.Good good -> create(call, request, good.name());
		};
	}

	private static Answer create(Call call, XmlElement request, DomainName name) {
		XmlElement config = request.child("HostedZoneConfig");
		HostedZone.Vpc vpc = vpc(request.child("VPC"));
		if (vpc == null && name.labels().size() < 2) {
			return invalidName(name + " is a top-level domain");
		}
		if (vpc == null && config != null && config.isTrue("PrivateZone")) {
			return Refusal.invalidInput("When you're creating a private hosted zone (when you specify true for "
					+ "PrivateZone), you must also specify values for VPCId and VPCRegion.");
		}
		if (request.text("DelegationSetId") != null) {
			return new Refusal(400, "NoSuchDelegationSet", "No delegation set found with this ID.");
		}
		String comment = (config != null) ? config.text("Comment") : null;
		String reference = request.needText("CallerReference");
		HostedZone zone = (vpc != null) ? ZoneBirth.privateZone(null, name, reference, comment, vpc)
				: ZoneBirth.publicZone(null, name, reference, comment);
		return call.ledger().decide((world) -> decide(call, world, zone));
	}

	private static Decision<Answer> decide(Call call, World world, HostedZone zone) {
		if (world.zones()
			.values()
			.stream()
			.anyMatch((other) -> other.zone().callerReference().equals(zone.callerReference()))) {
			return new Decision.Refuse<>(new Refusal(409, "HostedZoneAlreadyExists",
					"A hosted zone has already been created with the specified caller reference."));
		}
		Commit commit = ZoneBirth.commit(zone, call.now(), call.faults().pendingMillis());
		return new Decision.Accept<>(commit, reply(call, world.after(commit), commit));
	}

	private static Answer reply(Call call, World world, Commit commit) {
		HostedZone zone = Objects.requireNonNull(commit.created());
		String xml = ZoneXml.document("CreateHostedZoneResponse", (out) -> {
			ZoneXml.zone(out, Objects.requireNonNull(world.zone(zone.id())));
			ZoneXml.change(out, commit.change(), call.now());
			ZoneXml.delegationSet(out, zone);
			ZoneXml.vpc(out, zone);
		});
		String location = "https://route53.amazonaws.com/2013-04-01/hostedzone/" + zone.id();
		return new Reply(201, xml, Map.of("Location", location));
	}

	private static HostedZone.@Nullable Vpc vpc(@Nullable XmlElement vpc) {
		return (vpc == null) ? null : new HostedZone.Vpc(Objects.requireNonNullElse(vpc.text("VPCRegion"), ""),
				Objects.requireNonNullElse(vpc.text("VPCId"), ""));
	}

	private static Refusal invalidName(String reason) {
		return new Refusal(400, "InvalidDomainName", "The domain name is not valid: " + reason);
	}

}
