package dev.signpost.sandbox.route53.action;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Consumer;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import dev.signpost.sandbox.route53.world.Change;
import dev.signpost.sandbox.route53.world.HostedZone;
import dev.signpost.sandbox.route53.world.ZoneState;
import dev.signpost.sandbox.route53.xml.XmlOut;

/** The elements that several answers share. */
final class ZoneXml {

	private static final DateTimeFormatter TIME = DateTimeFormatter
		.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private ZoneXml() {
	}

	static String document(String root, Consumer<XmlOut> content) {
		return XmlOut.document(root, XmlOut.ROUTE53, content);
	}

	static void zone(XmlOut out, ZoneState state) {
		HostedZone zone = state.zone();
		out.inside("HostedZone",
				(inner) -> inner.text("Id", "/hostedzone/" + zone.id())
					.text("Name", zone.name())
					.text("CallerReference", zone.callerReference())
					.inside("Config",
							(config) -> config.text("Comment", zone.comment()).text("PrivateZone", zone.isPrivate()))
					.text("ResourceRecordSetCount", state.sets().size()));
	}

	static void delegationSet(XmlOut out, HostedZone zone) {
		if (!zone.isPrivate()) {
			out.inside("DelegationSet", (set) -> set.inside("NameServers",
					(servers) -> zone.nameServers().forEach((server) -> servers.text("NameServer", server))));
		}
	}

	static void vpc(XmlOut out, HostedZone zone) {
		HostedZone.Vpc vpc = zone.vpc();
		if (vpc != null) {
			out.inside("VPC", (inner) -> inner.text("VPCRegion", vpc.region()).text("VPCId", vpc.id()));
		}
	}

	static void change(XmlOut out, Change change, Instant now) {
		out.inside("ChangeInfo",
				(inner) -> inner.text("Id", "/change/" + change.id())
					.text("Status", change.isInSync(now) ? "INSYNC" : "PENDING")
					.text("SubmittedAt", time(change.submittedAt()))
					.text("Comment", change.comment()));
	}

	static String time(Instant instant) {
		return TIME.format(instant.truncatedTo(ChronoUnit.MILLIS));
	}

}
