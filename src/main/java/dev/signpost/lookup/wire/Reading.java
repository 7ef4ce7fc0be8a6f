package dev.signpost.lookup.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.DnsMessage.Asked;
import dev.signpost.lookup.DnsMessage.Opt;
import dev.signpost.lookup.Rr;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** One message on its way out of dnsjava's hands. */
final class Reading {

	/**
	 * How many characters the names of one message may have when written out. 64 KiB of
	 * pointers to one long name would be ten times as much; no true answer comes near it.
	 */
	private static final int MOST_TEXT = 1 << 20;

	private final Message message;

	private final int size;

	private final Ttls ttls;

	private int room = MOST_TEXT;

	private @Nullable Opt opt;

	private int extendedCode;

	Reading(byte[] wire) throws IOException {
		this.message = new Message(wire);
		this.size = wire.length;
		this.ttls = new Ttls(wire);
	}

	DnsMessage message() {
		Header header = this.message.getHeader();
		List<Rr> answer = section(Section.ANSWER);
		List<Rr> authority = section(Section.AUTHORITY);
		List<Rr> additional = section(Section.ADDITIONAL);
		return new DnsMessage(header.getID(), header.getOpcode(), this.extendedCode << 4 | header.getRcode(),
				flags(header), question(), answer, authority, additional, this.opt, this.size);
	}

	private static DnsMessage.Flags flags(Header header) {
		return new DnsMessage.Flags(header.getFlag(Flags.QR), header.getFlag(Flags.AA), header.getFlag(Flags.TC),
				header.getFlag(Flags.RD), header.getFlag(Flags.RA), header.getFlag(Flags.AD), header.getFlag(Flags.CD));
	}

	private @Nullable Asked question() {
		Record question = this.message.getQuestion();
		return (question != null)
				? new Asked(question.getName().toString(), Types.of(question.getType()), question.getDClass()) : null;
	}

	private List<Rr> section(int section) {
		List<Record> records = this.message.getSection(section);
		List<Rr> rrs = new ArrayList<>(records.size());
		for (Record rr : records) {
			long ttl = this.ttls.next();
			if (!(rr instanceof OPTRecord options)) {
				rrs.add(rr(rr, ttl));
			}
			else if (section == Section.ADDITIONAL && this.opt == null) {
				this.opt = Opts.read(options, ttl);
				this.extendedCode = Opts.extendedCode(ttl);
			}
		}
		return rrs;
	}

	private Rr rr(Record read, long ttl) {
		String owner = read.getName().toString();
		this.room -= owner.length() + Rdatas.textLength(read);
		if (this.room < 0) {
			throw new IllegalArgumentException(Faults.TOO_MUCH);
		}
		return new Rr(owner, Types.of(read.getType()), read.getDClass(), ttl, Rdatas.of(read));
	}

}
