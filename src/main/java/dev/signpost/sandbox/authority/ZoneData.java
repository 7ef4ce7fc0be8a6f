package dev.signpost.sandbox.authority;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/**
 * The records of one zone, in the order of RFC 4034 section 6.1, in which everything
 * below a name follows it.
 */
public final class ZoneData {

	private final Name apex;

	private final NavigableMap<Name, Map<Integer, List<Record>>> names;

	private ZoneData(Name apex, NavigableMap<Name, Map<Integer, List<Record>>> names) {
		this.apex = apex;
		this.names = names;
	}

	public static ZoneData of(Name apex, Collection<Record> records) {
		NavigableMap<Name, Map<Integer, List<Record>>> names = new TreeMap<>();
		for (Record each : records) {
			names.computeIfAbsent(each.getName(), (name) -> new TreeMap<>())
				.computeIfAbsent(each.getType(), (type) -> new ArrayList<>())
				.add(each);
		}
		return new ZoneData(apex, names);
	}

	public Name apex() {
		return this.apex;
	}

	/** The records of a name and type, empty if there are none. */
	public List<Record> at(Name name, int type) {
		return this.names.getOrDefault(name, Map.of()).getOrDefault(type, List.of());
	}

	/** All records of a name. */
	public List<Record> at(Name name) {
		return this.names.getOrDefault(name, Map.of()).values().stream().flatMap(List::stream).toList();
	}

	/**
	 * Whether the name has records or something below it has (RFC 8020).
	 */
	public boolean exists(Name name) {
		Name next = this.names.ceilingKey(name);
		return name.equals(this.apex) || (next != null && next.subdomain(name));
	}

	public @Nullable SOARecord soa() {
		return at(this.apex, Type.SOA).stream().map(SOARecord.class::cast).findFirst().orElse(null);
	}

	/** The addresses of a name, of both families. */
	public List<Record> addresses(Name name) {
		return Stream.concat(at(name, Type.A).stream(), at(name, Type.AAAA).stream()).toList();
	}

	/**
	 * The highest name from below the apex down to the given one that is delegated, or
	 * null.
	 */
	@Nullable Name cutAbove(Name name) {
		int depth = name.labels() - this.apex.labels();
		for (int skipped = depth - 1; skipped >= 0; skipped--) {
			Name candidate = new Name(name, skipped);
			if (!at(candidate, Type.NS).isEmpty()) {
				return candidate;
			}
		}
		return null;
	}

}
