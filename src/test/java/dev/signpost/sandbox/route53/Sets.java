package dev.signpost.sandbox.route53;

import dev.signpost.sandbox.route53.rules.BatchJudge;

import static dev.signpost.sandbox.route53.SignedClient.raw;
import static dev.signpost.sandbox.route53.SignedClient.records;
import static dev.signpost.sandbox.route53.SignedClient.simple;

/**
 * Record sets with every member that Route 53 knows, all in {@code example.com}.
 */
public final class Sets {

	private Sets() {
	}

	/**
	 * One CREATE for each kind of set.
	 */
	public static String ofEveryKind() {
		return String.join("", simple("CREATE", "plain.example.com", "A", "60", "192.0.2.1", "192.0.2.2"),
				simple("CREATE", "*.wild.example.com", "TXT", "60", "\"a <b> & \\\"c\\\"\" \"second\""),
				raw("CREATE", "alias.example.com", "A",
						"<AliasTarget><HostedZoneId>Z35SXDOTRQ7X7K</HostedZoneId><DNSName>"
								+ "lb.us-east-1.elb.amazonaws.com.</DNSName><EvaluateTargetHealth>true</EvaluateTargetHealth></AliasTarget>"),
				routed("w", "<Weight>10</Weight>", ""), routed("r", "<Region>eu-west-1</Region>", ""),
				routed("g",
						"<GeoLocation><CountryCode>US</CountryCode><SubdivisionCode>NY</SubdivisionCode></GeoLocation>",
						""),
				routed("f", "<Failover>PRIMARY</Failover>",
						"<HealthCheckId>" + BatchJudge.HEALTH_CHECK + "</HealthCheckId>"),
				routed("m", "<MultiValueAnswer>true</MultiValueAnswer>", ""),
				routed("c", "",
						"<CidrRoutingConfig><CollectionId>12345678-1234-1234-1234-123456789012</CollectionId><LocationName>*</LocationName></CidrRoutingConfig>"),
				routed("p", "",
						"<GeoProximityLocation><Coordinates><Latitude>49.22</Latitude><Longitude>-74.01</Longitude></Coordinates><Bias>5</Bias></GeoProximityLocation>"));
	}

	private static String routed(String label, String before, String after) {
		return raw("CREATE", label + ".example.com", "A",
				"<SetIdentifier>one</SetIdentifier>" + before + "<TTL>60</TTL>" + records("192.0.2.1") + after);
	}

}
