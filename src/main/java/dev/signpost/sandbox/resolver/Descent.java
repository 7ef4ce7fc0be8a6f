package dev.signpost.sandbox.resolver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.signpost.dns.IpAddress;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * Goes down from the nearest known servers to those that know a name (RFC 1034 section
 * 5.3.3), and remembers what it learns.
 */
final class Descent {

	private static final int MOST_STEPS = 12;

	private static final int DEEPEST = 4;

	private final Cache cache;

	private final Upstream upstream;

	private final Cut root;

	Descent(Cache cache, Upstream upstream, Cut root) {
		this.cache = cache;
		this.upstream = upstream;
		this.root = root;
	}

	/** What is so of a name and type, or nothing if nobody can tell. */
	Optional<Held> find(Name name, int type, int depth) {
		Optional<Held> known = this.cache.find(name, type).or(() -> this.cache.find(name, Type.CNAME));
		if (known.isPresent() || depth > DEEPEST) {
			return known;
		}
		Cut cut = this.cache.nearest((type == Type.DS) ? new Name(name, 1) : name, this.root);
		for (int step = 0; step < MOST_STEPS; step++) {
			Message reply = ask(cut, name, type, depth);
			if (reply == null) {
				return Optional.empty();
			}
			Cut next = referral(reply, cut.zone(), name);
			if (next == null) {
				return Optional.of(learn(reply, name, type));
			}
			this.cache.keep(next);
			cut = next;
		}
		return Optional.empty();
	}

	/** The first useful answer of a zone's servers, or null. */
	private @Nullable Message ask(Cut cut, Name name, int type, int depth) {
		Message query = Message.newQuery(Record.newRecord(name, type, DClass.IN));
		query.getHeader().unsetFlag(Flags.RD);
		return cut.servers()
			.entrySet()
			.stream()
			.flatMap((server) -> addresses(server.getKey(), server.getValue(), depth))
			.flatMap((address) -> this.upstream.ask(address, query).stream())
			.filter((reply) -> isUseful(reply, cut.zone(), name))
			.findFirst()
			.orElse(null);
	}

	private Stream<IpAddress> addresses(Name server, List<IpAddress> glue, int depth) {
		return glue.isEmpty()
				? find(server, Type.A, depth + 1).stream().flatMap((held) -> Cuts.addresses(held.records()))
				: glue.stream();
	}

	private boolean isUseful(Message reply, Name zone, Name asked) {
		int rcode = reply.getRcode();
		boolean told = rcode == Rcode.NOERROR || rcode == Rcode.NXDOMAIN;
		return told && (reply.getHeader().getFlag(Flags.AA) || referral(reply, zone, asked) != null);
	}

	private @Nullable Cut referral(Message reply, Name zone, Name asked) {
		if (reply.getHeader().getFlag(Flags.AA) || !reply.getSection(Section.ANSWER).isEmpty()) {
			return null;
		}
		return Cuts.read(reply, Section.AUTHORITY, this.cache.now())
			.filter((cut) -> cut.zone().subdomain(zone) && !cut.zone().equals(zone) && asked.subdomain(cut.zone()))
			.orElse(null);
	}

	private Held learn(Message reply, Name name, int type) {
		Map<Key, List<Record>> sets = new TreeMap<>(Cuts.KEYS);
		for (Record each : reply.getSection(Section.ANSWER)) {
			sets.computeIfAbsent(new Key(each.getName(), each.getType()), (key) -> new ArrayList<>()).add(each);
		}
		sets.forEach((key, records) -> this.cache.keep(key.name(), key.type(), positive(records)));
		if (type == Type.NS) {
			// the child's own NS set is believed before the parent's (RFC 2181 section
			// 5.4.1)
			Cuts.read(reply, Section.ANSWER, this.cache.now()).ifPresent(this.cache::keep);
		}
		return this.cache.find(name, type)
			.or(() -> this.cache.find(name, Type.CNAME))
			.orElseGet(() -> negative(reply, name, type));
	}

	private Held positive(List<Record> records) {
		return new Held(Rcode.NOERROR, records, null, this.cache.now().plusSeconds(records.getFirst().getTTL()));
	}

	private Held negative(Message reply, Name name, int type) {
		Record soa = reply.getSection(Section.AUTHORITY)
			.stream()
			.filter((record) -> record instanceof SOARecord)
			.findFirst()
			.orElse(null);
		long ttl = (soa instanceof SOARecord start) ? Math.min(start.getTTL(), start.getMinimum()) : 0;
		Held held = new Held(reply.getRcode(), List.of(), soa, this.cache.now().plusSeconds(ttl));
		this.cache.keep(name, type, held);
		return held;
	}

}
