package dev.signpost.sandbox.resolver;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Record;

/**
 * Something that was learnt, or that there is no such thing.
 *
 * @param rcode NOERROR or NXDOMAIN
 * @param records empty where the name or type does not exist
 * @param soa what proves a negative answer, or null
 * @param until when it is forgotten
 */
record Held(int rcode, List<Record> records, @Nullable Record soa, Instant until) {

	Held {
		records = List.copyOf(records);
	}

}
