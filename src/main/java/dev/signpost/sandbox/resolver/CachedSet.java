package dev.signpost.sandbox.resolver;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;

/**
 * What the resolver remembers, for people.
 *
 * @param values as a master file writes them; empty where it remembers that there is
 * nothing
 * @param missing whether it remembers that the name does not exist
 * @param secondsLeft until it is asked for again
 */
public record CachedSet(String name, String type, List<String> values, boolean missing,
		long secondsLeft) implements Comparable<CachedSet> {

	private static final Comparator<CachedSet> ORDER = Comparator.comparing(CachedSet::name)
		.thenComparing(CachedSet::type);

	public CachedSet {
		values = List.copyOf(values);
	}

	static CachedSet of(String name, String type, Held held, Instant now) {
		return new CachedSet(name, type, held.records().stream().map(Record::rdataToString).sorted().toList(),
				held.rcode() == Rcode.NXDOMAIN, Duration.between(now, held.until()).toSeconds());
	}

	@Override
	public int compareTo(CachedSet other) {
		return ORDER.compare(this, other);
	}

}
