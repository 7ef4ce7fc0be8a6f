package dev.signpost.sandbox.authority;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * Answers one question from one zone (RFC 1034 section 4.3.2, RFC 4592, RFC 2308).
 */
final class ZoneAnswer {

	private static final int LONGEST_CHAIN = 8;

	private final ZoneData zone;

	private final Message reply;

	private final int type;

	private ZoneAnswer(ZoneData zone, Message reply, int type) {
		this.zone = zone;
		this.reply = reply;
		this.type = type;
	}

	static Message answer(ZoneData zone, Message query) {
		Record question = query.getQuestion();
		ZoneAnswer answer = new ZoneAnswer(zone, Replies.to(query, Rcode.NOERROR), question.getType());
		answer.follow(question.getName());
		return answer.reply;
	}

	private void follow(Name asked) {
		Name name = asked;
		for (int links = 0; links < LONGEST_CHAIN; links++) {
			Name cut = this.zone.cutAbove(name);
			if (cut != null && !(this.type == Type.DS && cut.equals(name))) {
				refer(cut);
				return;
			}
			this.reply.getHeader().setFlag(Flags.AA);
			Name target = within(name);
			if (target == null || !target.subdomain(this.zone.apex())) {
				return;
			}
			name = target;
		}
	}

	/** Adds what the name has, and returns where its alias leads, if it is one. */
	private @Nullable Name within(Name name) {
		Name source = source(name);
		if (source == null) {
			this.reply.getHeader().setRcode(Rcode.NXDOMAIN);
			deny();
			return null;
		}
		List<Record> alias = this.zone.at(source, Type.CNAME);
		if (!alias.isEmpty() && this.type != Type.CNAME && this.type != Type.ANY) {
			add(alias, name);
			return ((CNAMERecord) alias.getFirst()).getTarget();
		}
		List<Record> found = (this.type == Type.ANY) ? this.zone.at(source) : this.zone.at(source, this.type);
		add(found, name);
		found.forEach(this::addGlue);
		if (found.isEmpty()) {
			deny();
		}
		return null;
	}

	/** The name itself, the wildcard that stands in for it, or null. */
	private @Nullable Name source(Name name) {
		if (this.zone.exists(name)) {
			return name;
		}
		Name encloser = new Name(name, 1);
		while (!this.zone.exists(encloser)) {
			encloser = new Name(encloser, 1);
		}
		Name wildcard = name.wild(name.labels() - encloser.labels());
		return this.zone.exists(wildcard) ? wildcard : null;
	}

	private void add(List<Record> records, Name owner) {
		for (Record found : records) {
			Record named = found.getName().equals(owner) ? found
					: Record.newRecord(owner, found.getType(), DClass.IN, found.getTTL(), found.rdataToWireCanonical());
			this.reply.addRecord(named, Section.ANSWER);
		}
	}

	private void deny() {
		SOARecord soa = this.zone.soa();
		if (soa != null) {
			long ttl = Math.min(soa.getTTL(), soa.getMinimum());
			this.reply.addRecord(Record.newRecord(soa.getName(), Type.SOA, DClass.IN, ttl, soa.rdataToWireCanonical()),
					Section.AUTHORITY);
		}
	}

	private void refer(Name cut) {
		List<Record> servers = new ArrayList<>(this.zone.at(cut, Type.NS));
		servers.forEach((server) -> this.reply.addRecord(server, Section.AUTHORITY));
		servers.forEach(this::addGlue);
	}

	private void addGlue(Record server) {
		if (server instanceof NSRecord ns) {
			this.zone.addresses(ns.getTarget()).forEach((address) -> this.reply.addRecord(address, Section.ADDITIONAL));
		}
	}

}
