package dev.signpost.sandbox.route53.xml;

import dev.signpost.sandbox.route53.world.AliasTarget;
import dev.signpost.sandbox.route53.world.Policy;
import dev.signpost.sandbox.route53.world.RecordSet;
import org.jspecify.annotations.Nullable;

/** Writes a record set with its elements in Route 53's order. */
public final class RecordSetXml {

	private RecordSetXml() {
	}

	public static void write(XmlOut out, RecordSet set) {
		out.inside("ResourceRecordSet", (inner) -> {
			inner.text("Name", set.name()).text("Type", set.type()).text("SetIdentifier", set.setIdentifier());
			writeEarly(inner, set.policy());
			inner.text("TTL", set.ttl());
			writeValues(inner, set);
			writeAlias(inner, set.aliasTarget());
			inner.text("HealthCheckId", set.healthCheckId());
			inner.text("TrafficPolicyInstanceId", set.trafficPolicyInstanceId());
			writeLate(inner, set.policy());
		});
	}

	private static void writeEarly(XmlOut out, @Nullable Policy policy) {
		switch (policy) {
			case null -> {
			}
			case Policy.Weighted weighted -> out.text("Weight", weighted.weight());
			case Policy.Latency latency -> out.text("Region", latency.region());
			case Policy.GeoLocation geo -> out.inside("GeoLocation",
					(inner) -> inner.text("ContinentCode", geo.continent())
						.text("CountryCode", geo.country())
						.text("SubdivisionCode", geo.subdivision()));
			case Policy.Failover failover -> out.text("Failover", failover.role());
			case Policy.MultiValue multiValue -> out.text("MultiValueAnswer", multiValue.answer());
			case Policy.Cidr cidr -> {
			}
			case Policy.GeoProximity geo -> {
			}
		}
	}

	private static void writeLate(XmlOut out, @Nullable Policy policy) {
		if (policy instanceof Policy.Cidr cidr) {
			out.inside("CidrRoutingConfig", (inner) -> inner.text("CollectionId", cidr.collectionId())
				.text("LocationName", cidr.locationName()));
		}
		else if (policy instanceof Policy.GeoProximity geo) {
			out.inside("GeoProximityLocation", (inner) -> writeGeoProximity(inner, geo));
		}
	}

	private static void writeGeoProximity(XmlOut out, Policy.GeoProximity geo) {
		out.text("AWSRegion", geo.awsRegion()).text("LocalZoneGroup", geo.localZoneGroup());
		if (geo.latitude() != null) {
			out.inside("Coordinates",
					(inner) -> inner.text("Latitude", geo.latitude()).text("Longitude", geo.longitude()));
		}
		out.text("Bias", geo.bias());
	}

	private static void writeValues(XmlOut out, RecordSet set) {
		if (!set.values().isEmpty()) {
			out.inside("ResourceRecords", (records) -> set.values()
				.forEach((value) -> records.inside("ResourceRecord", (one) -> one.text("Value", value))));
		}
	}

	private static void writeAlias(XmlOut out, @Nullable AliasTarget alias) {
		if (alias != null) {
			out.inside("AliasTarget",
					(inner) -> inner.text("HostedZoneId", alias.hostedZoneId())
						.text("DNSName", alias.dnsName())
						.text("EvaluateTargetHealth", alias.evaluateTargetHealth()));
		}
	}

}
