package dev.signpost.sandbox.route53.rules;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.signpost.sandbox.route53.xml.RequestedChange;
import dev.signpost.sandbox.route53.xml.SetDraft;
import org.jspecify.annotations.Nullable;

/**
 * Members that must stand together or exclude each other; the schema cannot say it
 * (message 15).
 */
final class ShapeRules {

	private static final String CONTENT = "[AliasTarget, all of [TTL, and ResourceRecords], or TrafficPolicyInstanceId]";

	private static final String POLICY = "[Weight, Region, Failover, GeoLocation, or MultiValueAnswer]";

	private ShapeRules() {
	}

	/** The first fault, as Route 53 names only one, or nothing. */
	static @Nullable String firstFault(List<RequestedChange> changes) {
		return changes.stream().map(ShapeRules::fault).filter(Objects::nonNull).findFirst().orElse(null);
	}

	private static @Nullable String fault(RequestedChange change) {
		SetDraft set = change.set();
		long contents = countContents(set);
		if (contents != 1) {
			return exactlyOne(CONTENT, contents, change);
		}
		if (set.setIdentifier() == null && !set.policies().isEmpty()) {
			return "Invalid request: Missing field 'SetIdentifier' in Change with " + described(change);
		}
		if (set.setIdentifier() != null && set.policies().size() != 1) {
			return exactlyOne(POLICY, set.policies().size(), change);
		}
		return null;
	}

	private static long countContents(SetDraft set) {
		boolean anyPlain = set.ttl() != null || set.values() != null;
		boolean bothPlain = set.ttl() != null && set.values() != null;
		boolean other = set.aliasTarget() != null || set.trafficPolicyInstanceId() != null;
		if (anyPlain && !bothPlain && !other) {
			return 0;
		}
		return Stream.of(set.aliasTarget() != null, anyPlain, set.trafficPolicyInstanceId() != null)
			.filter(Boolean::booleanValue)
			.count();
	}

	private static String exactlyOne(String what, long found, RequestedChange change) {
		return "Invalid request: Expected exactly one of " + what + ", but found "
				+ ((found == 0) ? "none" : "more than one") + " in Change with " + described(change);
	}

	private static String described(RequestedChange change) {
		SetDraft set = change.set();
		return "[Action=" + change.action() + ", Name=" + set.name() + ", Type=" + set.type() + ", SetIdentifier="
				+ set.setIdentifier() + "]";
	}

}
