package dev.signpost.sandbox.resolver;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.signpost.dns.IpAddress;
import dev.signpost.sandbox.authority.Replies;
import dev.signpost.sandbox.authority.Responder;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/**
 * A resolver: asks the sandbox's servers from the root down, remembers for as long as
 * TTLs say, and says SERVFAIL when nobody can tell.
 */
public final class CachingResolver implements Responder {

	private static final int LONGEST_CHAIN = 8;

	private final Cache cache;

	private final Descent descent;

	public CachingResolver(Upstream upstream, List<IpAddress> roots, InstantSource clock) {
		this.cache = new Cache(clock);
		this.descent = new Descent(this.cache, upstream, new Cut(Name.root, Map.of(Name.root, roots), Instant.MAX));
	}

	/** What it remembers, by name and type. */
	public List<CachedSet> remembered() {
		return this.cache.list();
	}

	/** Forgets everything. */
	public void flush() {
		this.cache.flush();
	}

	@Override
	public Optional<Message> answer(Message query, boolean tcp) {
		Message reply = Replies.to(query, Rcode.NOERROR);
		reply.getHeader().setFlag(Flags.RA);
		if (query.getHeader().getFlag(Flags.CD)) {
			reply.getHeader().setFlag(Flags.CD);
		}
		fill(reply, query.getQuestion(), query.getHeader().getFlag(Flags.RD));
		return Optional.of(reply);
	}

	private void fill(Message reply, Record question, boolean recurse) {
		Name name = question.getName();
		for (int links = 0; links < LONGEST_CHAIN; links++) {
			Optional<Held> found = recurse ? this.descent.find(name, question.getType(), 0)
					: this.cache.find(name, question.getType());
			if (found.isEmpty()) {
				reply.getHeader().setRcode(recurse ? Rcode.SERVFAIL : Rcode.NOERROR);
				return;
			}
			Record alias = add(reply, found.get());
			if (!(alias instanceof CNAMERecord cname) || cname.getType() == question.getType()) {
				return;
			}
			name = cname.getTarget();
		}
	}

	/** Adds what is held with the time that is left, and returns its first record. */
	private @Nullable Record add(Message reply, Held held) {
		reply.getHeader().setRcode(held.rcode());
		long left = Math.max(0, Math.ceilDiv(Duration.between(this.cache.now(), held.until()).toMillis(), 1000L));
		held.records().forEach((record) -> reply.addRecord(aged(record, left), Section.ANSWER));
		Record soa = held.soa();
		if (soa != null) {
			reply.addRecord(aged(soa, left), Section.AUTHORITY);
		}
		return held.records().isEmpty() ? null : held.records().getFirst();
	}

	private static Record aged(Record record, long left) {
		return Record.newRecord(record.getName(), record.getType(), DClass.IN, left, record.rdataToWireCanonical());
	}

}
