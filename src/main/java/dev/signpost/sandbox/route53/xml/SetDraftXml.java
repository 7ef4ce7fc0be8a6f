package dev.signpost.sandbox.route53.xml;

import java.util.ArrayList;
import java.util.List;

import dev.signpost.sandbox.route53.world.AliasTarget;
import dev.signpost.sandbox.route53.world.DomainName;
import dev.signpost.sandbox.route53.world.Policy;
import dev.signpost.sandbox.route53.world.RecordSet;
import org.jspecify.annotations.Nullable;

/** Reads a record set from XML that the schema allows. */
public final class SetDraftXml {

	private SetDraftXml() {
	}

	public static SetDraft read(XmlElement set) {
		return new SetDraft(set.needText("Name"), set.needText("Type"), set.text("SetIdentifier"), policies(set),
				set.number("TTL"), values(set), alias(set.child("AliasTarget")), set.text("HealthCheckId"),
				set.text("TrafficPolicyInstanceId"));
	}

	/**
	 * Reads a set that this program has stored, so that nothing about it can be wrong.
	 */
	public static RecordSet readStored(XmlElement set) {
		SetDraft draft = read(set);
		return draft.toSet(DomainName.of(draft.name()));
	}

	private static @Nullable List<String> values(XmlElement set) {
		XmlElement records = set.child("ResourceRecords");
		return (records == null) ? null
				: records.children("ResourceRecord").stream().map((each) -> each.needText("Value")).toList();
	}

	private static @Nullable AliasTarget alias(@Nullable XmlElement alias) {
		return (alias == null) ? null : new AliasTarget(alias.needText("HostedZoneId"), alias.needText("DNSName"),
				alias.isTrue("EvaluateTargetHealth"));
	}

	private static List<Policy> policies(XmlElement set) {
		List<Policy> found = new ArrayList<>();
		addIfPresent(found, weighted(set));
		addIfPresent(found, latency(set));
		addIfPresent(found, geoLocation(set.child("GeoLocation")));
		addIfPresent(found, failover(set));
		addIfPresent(found, multiValue(set));
		addIfPresent(found, cidr(set.child("CidrRoutingConfig")));
		addIfPresent(found, geoProximity(set.child("GeoProximityLocation")));
		return List.copyOf(found);
	}

	private static void addIfPresent(List<Policy> found, @Nullable Policy policy) {
		if (policy != null) {
			found.add(policy);
		}
	}

	private static @Nullable Policy weighted(XmlElement set) {
		Long weight = set.number("Weight");
		return (weight != null) ? new Policy.Weighted(weight) : null;
	}

	private static @Nullable Policy latency(XmlElement set) {
		String region = set.text("Region");
		return (region != null) ? new Policy.Latency(region) : null;
	}

	private static @Nullable Policy failover(XmlElement set) {
		String role = set.text("Failover");
		return (role != null) ? new Policy.Failover(role) : null;
	}

	private static @Nullable Policy multiValue(XmlElement set) {
		return set.isTrue("MultiValueAnswer") ? new Policy.MultiValue(true) : null;
	}

	private static @Nullable Policy geoLocation(@Nullable XmlElement geo) {
		return (geo == null) ? null : new Policy.GeoLocation(geo.text("ContinentCode"), geo.text("CountryCode"),
				geo.text("SubdivisionCode"));
	}

	private static @Nullable Policy cidr(@Nullable XmlElement cidr) {
		return (cidr == null) ? null : new Policy.Cidr(cidr.needText("CollectionId"), cidr.needText("LocationName"));
	}

	private static @Nullable Policy geoProximity(@Nullable XmlElement geo) {
		if (geo == null) {
			return null;
		}
		XmlElement at = geo.child("Coordinates");
		return new Policy.GeoProximity(geo.text("AWSRegion"), geo.text("LocalZoneGroup"),
				(at != null) ? at.text("Latitude") : null, (at != null) ? at.text("Longitude") : null,
				geo.text("Bias"));
	}

}
