package dev.signpost.sandbox.route53.action;

import java.util.Iterator;
import java.util.Set;

import dev.signpost.sandbox.route53.wire.Answer;
import dev.signpost.sandbox.route53.wire.Answer.Refusal;
import dev.signpost.sandbox.route53.wire.Answer.Reply;
import dev.signpost.sandbox.route53.world.DomainName;
import dev.signpost.sandbox.route53.world.NameReader;
import dev.signpost.sandbox.route53.world.NameReading;
import dev.signpost.sandbox.route53.world.RecordSet;
import dev.signpost.sandbox.route53.world.SetKey;
import dev.signpost.sandbox.route53.world.ZoneState;
import dev.signpost.sandbox.route53.xml.RecordSetXml;
import dev.signpost.sandbox.route53.xml.XmlOut;
import org.jspecify.annotations.Nullable;

/** ListResourceRecordSets: from any name on, in reversed-label order. */
final class RecordList {

	private static final int USUAL = 100;

	private static final int CEILING = 300;

	private static final Set<String> TYPES = Set.of("SOA", "A", "TXT", "NS", "CNAME", "MX", "NAPTR", "PTR", "SRV",
			"SPF", "AAAA", "CAA", "DS", "TLSA", "SSHFP", "SVCB", "HTTPS");

	private RecordList() {
	}

	static Answer list(Call call) {
		ZoneState zone = call.ledger().world().zone(call.id());
		if (zone == null) {
			return Refusal.noSuchHostedZone(call.id());
		}
		Integer size = Paging.size(call, USUAL, CEILING);
		String fault = (size != null) ? parameterFault(call) : "The value for maxitems is not valid.";
		String name = call.parameter("name");
		if (size == null || fault != null) {
			return Refusal.invalidInput((fault != null) ? fault : "");
		}
		return switch (NameReader.read((name != null) ? name : zone.zone().name().text())) {
			case NameReading.Bad bad -> Refusal.invalidInput("FATAL problem: " + bad.problems().getFirst());
			case NameReading.Good good -> page(zone, start(call, good.name()), size);
		};
	}

	private static @Nullable String parameterFault(Call call) {
		String type = call.parameter("type");
		if (type != null && !TYPES.contains(type)) {
			return "The value for type is not valid.";
		}
		if (type != null && call.parameter("name") == null) {
			return "The input is not valid: a record type needs a record name beside it.";
		}
		return (type == null && call.parameter("identifier") != null)
				? "The input is not valid: a set identifier needs a record name and a record type beside it." : null;
	}

	private static SetKey start(Call call, DomainName name) {
		String type = call.parameter("type");
		String identifier = call.parameter("identifier");
		return new SetKey(name, (type != null) ? type : "", (identifier != null) ? identifier : "");
	}

	private static Answer page(ZoneState zone, SetKey start, int size) {
		Iterator<RecordSet> sets = zone.sets().tailMap(start, true).values().iterator();
		return Reply.ok(ZoneXml.document("ListResourceRecordSetsResponse", (out) -> {
			out.inside("ResourceRecordSets", (inner) -> {
				for (int i = 0; i < size && sets.hasNext(); i++) {
					RecordSetXml.write(inner, sets.next());
				}
			});
			out.text("IsTruncated", sets.hasNext());
			if (sets.hasNext()) {
				next(out, sets.next());
			}
			out.text("MaxItems", size);
		}));
	}

	private static void next(XmlOut out, RecordSet next) {
		out.text("NextRecordName", next.name())
			.text("NextRecordType", next.type())
			.text("NextRecordIdentifier", next.setIdentifier());
	}

}
