package dev.signpost.sandbox.route53.action;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The calls of Route 53 and of STS that the double knows. */
public enum Action {

	CHANGE_RESOURCE_RECORD_SETS("ChangeResourceRecordSets"), CREATE_HOSTED_ZONE("CreateHostedZone"),
	GET_CHANGE("GetChange"), GET_DNSSEC("GetDNSSEC"), GET_HOSTED_ZONE("GetHostedZone"),
	GET_HOSTED_ZONE_LIMIT("GetHostedZoneLimit"), LIST_HOSTED_ZONES("ListHostedZones"),
	LIST_HOSTED_ZONES_BY_NAME("ListHostedZonesByName"), LIST_RESOURCE_RECORD_SETS("ListResourceRecordSets"),
	TEST_DNS_ANSWER("TestDNSAnswer"), GET_CALLER_IDENTITY("GetCallerIdentity"), ASSUME_ROLE("AssumeRole"),
	UNKNOWN("Unknown");

	private final String wireName;

	Action(String wireName) {
		this.wireName = wireName;
	}

	/**
	 * The words for all actions, as requests and faults use them.
	 */
	public static Set<String> wireNames() {
		return Arrays.stream(values()).map(Action::wireName).collect(Collectors.toUnmodifiableSet());
	}

	public String wireName() {
		return this.wireName;
	}

	public boolean isSts() {
		return this == GET_CALLER_IDENTITY || this == ASSUME_ROLE;
	}

	/** The resource of a denied call, as a message names it. */
	String resource(String id) {
		return switch (this) {
			case CHANGE_RESOURCE_RECORD_SETS, GET_DNSSEC, GET_HOSTED_ZONE, GET_HOSTED_ZONE_LIMIT,
					LIST_RESOURCE_RECORD_SETS ->
				"arn:aws:route53:::hostedzone/" + id;
			case GET_CHANGE -> "arn:aws:route53:::change/" + id;
			case CREATE_HOSTED_ZONE, LIST_HOSTED_ZONES, LIST_HOSTED_ZONES_BY_NAME, TEST_DNS_ANSWER, GET_CALLER_IDENTITY,
					ASSUME_ROLE, UNKNOWN ->
				"*";
		};
	}

}
