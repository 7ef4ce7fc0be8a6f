package dev.signpost.sandbox.resolver;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * What the resolver remembers, until its TTL is over.
 */
final class Cache {

	private static final int MOST = 10_000;

	private final Map<Key, Held> held = new ConcurrentHashMap<>();

	private final Map<Name, Cut> cuts = new ConcurrentHashMap<>();

	private final InstantSource clock;

	Cache(InstantSource clock) {
		this.clock = clock;
	}

	Instant now() {
		return this.clock.instant();
	}

	Optional<Held> find(Name name, int type) {
		return Optional.ofNullable(this.held.get(new Key(name, type))).filter((found) -> found.until().isAfter(now()));
	}

	void keep(Name name, int type, Held learnt) {
		if (this.held.size() >= MOST) {
			flush();
		}
		this.held.put(new Key(name, type), learnt);
	}

	void keep(Cut cut) {
		this.cuts.put(cut.zone(), cut);
	}

	/** The servers nearest to a name, the root's if nothing else is known. */
	Cut nearest(Name name, Cut root) {
		for (int skipped = 0; skipped < name.labels() - 1; skipped++) {
			Cut known = this.cuts.get(new Name(name, skipped));
			if (known != null && known.until().isAfter(now())) {
				return known;
			}
		}
		return root;
	}

	void flush() {
		this.held.clear();
		this.cuts.clear();
	}

	List<CachedSet> list() {
		return this.held.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().until().isAfter(now()))
			.map((entry) -> CachedSet.of(entry.getKey().name().toString(), Type.string(entry.getKey().type()),
					entry.getValue(), now()))
			.sorted()
			.toList();
	}

}
