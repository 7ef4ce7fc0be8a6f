package dev.signpost.sandbox.route53.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import dev.signpost.sandbox.route53.world.Change;
import dev.signpost.sandbox.route53.world.Commit;
import dev.signpost.sandbox.route53.world.DomainName;
import dev.signpost.sandbox.route53.world.HostedZone;
import dev.signpost.sandbox.route53.world.SetKey;
import dev.signpost.sandbox.route53.xml.RecordSetXml;
import dev.signpost.sandbox.route53.xml.SetDraftXml;
import dev.signpost.sandbox.route53.xml.XmlElement;
import dev.signpost.sandbox.route53.xml.XmlIn;
import dev.signpost.sandbox.route53.xml.XmlOut;
import org.jspecify.annotations.Nullable;

/** One step of the world as one line of XML. */
final class CommitXml {

	private CommitXml() {
	}

	static String write(Commit commit) {
		return XmlOut.line("Commit", (out) -> {
			writeZone(out, commit.created());
			commit.removed()
				.forEach((key) -> out.inside("Removed",
						(one) -> one.text("Name", key.name())
							.text("Type", key.type())
							.text("SetIdentifier", key.identifier())));
			commit.stored().forEach((set) -> RecordSetXml.write(out, set));
			writeChange(out, commit.change());
		});
	}

	static Commit read(String line) {
		XmlElement root = XmlIn.readLine(line);
		List<SetKey> removed = root.children("Removed")
			.stream()
			.map((key) -> new SetKey(DomainName.of(key.needText("Name")), key.needText("Type"),
					key.needText("SetIdentifier")))
			.toList();
		return new Commit(readZone(root.child("Zone")), removed,
				root.children("ResourceRecordSet").stream().map(SetDraftXml::readStored).toList(),
				readChange(root.need("Change")));
	}

	private static void writeZone(XmlOut out, @Nullable HostedZone zone) {
		if (zone != null) {
			out.inside("Zone", (inner) -> {
				inner.text("Id", zone.id()).text("Name", zone.name()).text("CallerReference", zone.callerReference());
				inner.text("Comment", zone.comment());
				zone.nameServers().forEach((server) -> inner.text("NameServer", server));
				HostedZone.Vpc vpc = zone.vpc();
				if (vpc != null) {
					inner.text("VpcRegion", vpc.region()).text("VpcId", vpc.id());
				}
			});
		}
	}

	private static @Nullable HostedZone readZone(@Nullable XmlElement zone) {
		if (zone == null) {
			return null;
		}
		List<String> servers = zone.children("NameServer")
			.stream()
			.map((server) -> server.element().getTextContent())
			.toList();
		String region = zone.text("VpcRegion");
		HostedZone.Vpc vpc = (region != null) ? new HostedZone.Vpc(region, zone.needText("VpcId")) : null;
		return new HostedZone(zone.needText("Id"), DomainName.of(zone.needText("Name")),
				zone.needText("CallerReference"), zone.text("Comment"), servers, vpc);
	}

	private static void writeChange(XmlOut out, Change change) {
		Instant inSync = change.inSyncAt();
		out.inside("Change",
				(inner) -> inner.text("Id", change.id())
					.text("ZoneId", change.zoneId())
					.text("SubmittedAt", change.submittedAt().toEpochMilli())
					.text("InSyncAt", (inSync != null) ? inSync.toEpochMilli() : null)
					.text("Comment", change.comment()));
	}

	private static Change readChange(XmlElement change) {
		Long inSync = change.number("InSyncAt");
		return new Change(change.needText("Id"), change.needText("ZoneId"),
				Instant.ofEpochMilli(Objects.requireNonNull(change.number("SubmittedAt"))),
				(inSync != null) ? Instant.ofEpochMilli(inSync) : null, change.text("Comment"));
	}

}
