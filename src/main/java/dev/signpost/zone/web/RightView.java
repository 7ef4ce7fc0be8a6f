package dev.signpost.zone.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.signpost.zone.Right;
import dev.signpost.zone.Right.Standing;

/**
 * A line of the rights table.
 *
 * @param purpose message key: what Signpost needs it for
 * @param kind how it looks: ok, bad or unk
 * @param word message key of the standing
 */
record RightView(String action, String purpose, String kind, String word) {

	private static final Map<String, String> PURPOSES = Map.of( //
			"sts:GetCallerIdentity", "zone.right.who", //
			"route53:ListHostedZones", "zone.right.zones", //
			"route53:ListHostedZonesByName", "zone.right.zones-named", //
			"route53:GetHostedZone", "zone.right.zone", //
			"route53:ListResourceRecordSets", "zone.right.records", //
			"route53:GetDNSSEC", "zone.right.dnssec", //
			"route53:GetChange", "zone.right.change", //
			"route53:ChangeResourceRecordSets", "zone.right.write");

	static List<RightView> of(List<Right> tried, Standing write) {
		return Stream.concat(tried.stream(), Stream.of(new Right("route53:ChangeResourceRecordSets", write)))
			.map(RightView::of)
			.toList();
	}

	private static RightView of(Right right) {
		String purpose = PURPOSES.getOrDefault(right.action(), "zone.right.other");
		return switch (right.standing()) {
			case HAS -> new RightView(right.action(), purpose, "ok", "zone.right.has");
			case LACKS -> new RightView(right.action(), purpose, "bad", "zone.right.lacks");
			case NOT_TRIED -> new RightView(right.action(), purpose, "unk", "zone.right.not-tried");
			case NOT_KNOWN -> new RightView(right.action(), purpose, "unk", "zone.right.not-known");
		};
	}

}
