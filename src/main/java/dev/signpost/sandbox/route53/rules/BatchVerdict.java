package dev.signpost.sandbox.route53.rules;

import java.util.List;

import dev.signpost.sandbox.route53.world.RecordSet;
import dev.signpost.sandbox.route53.world.SetKey;

/** What Route 53 says about a batch as a whole. */
public sealed interface BatchVerdict {

	/**
	 * Everything passes; the zone becomes what it was without the removed and with the
	 * stored sets.
	 */
	record Accepted(List<SetKey> removed, List<RecordSet> stored) implements BatchVerdict {
	}

	/** Code InvalidChangeBatch with every fault of the batch. */
	record Refused(List<String> messages) implements BatchVerdict {
	}

	/** Code InvalidInput: members are missing or exclude each other. */
	record Misshapen(String message) implements BatchVerdict {
	}

	/** Code NoSuchHealthCheck. */
	record UnknownHealthCheck(String id) implements BatchVerdict {
	}

}
