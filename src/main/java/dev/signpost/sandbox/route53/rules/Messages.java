package dev.signpost.sandbox.route53.rules;

import dev.signpost.sandbox.route53.world.DomainName;
import dev.signpost.sandbox.route53.world.RecordSet;

/** The wordings that more than one rule needs. */
final class Messages {

	private Messages() {
	}

	static String exists(RecordSet set) {
		return "Tried to create " + described(set) + " but it already exists";
	}

	static String notFound(RecordSet set) {
		return "Tried to delete " + described(set) + " but it was not found";
	}

	static String differs(RecordSet set) {
		return "Tried to delete " + described(set) + " but the values provided do not match the current values";
	}

	static String badName(String problem) {
		return "FATAL problem: " + problem;
	}

	static String badValue(String problem) {
		return "Invalid Resource Record: 'FATAL problem: " + problem + "'";
	}

	/** Ends with the final dot of the zone, as in Route 53. */
	static String notPermitted(RecordSet set, DomainName zone, String why) {
		return "RRSet of type " + set.type() + " with DNS name " + set.name() + " is not permitted " + why + " in zone "
				+ zone;
	}

	private static String described(RecordSet set) {
		String identifier = (set.setIdentifier() != null) ? ", set-identifier='" + set.setIdentifier() + "'" : "";
		return "resource record set [name='" + set.name() + "', type='" + set.type() + "'" + identifier + "]";
	}

}
