package dev.signpost.lookup.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.signpost.dns.RecordType;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.DnsMessage.Asked;
import dev.signpost.lookup.MessageReader;
import dev.signpost.lookup.Rr;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** Bytes to messages. */
final class Messages implements MessageReader {

	/**
	 * How many characters the names of one message may have when written out. 64 KiB of
	 * pointers to one long name would be ten times as much; no true answer comes near it.
	 */
	private static final int MOST_TEXT = 1 << 20;

	@Override
	public Optional<DnsMessage> read(byte[] wire) {
		return (decode(wire) instanceof Decoded.Good good) ? Optional.of(good.message()) : Optional.empty();
	}

	/**
	 * What the bytes are. dnsjava throws unchecked exceptions too on bytes made to hurt.
	 */
	static Decoded decode(byte[] wire) {
		if (PointerChains.hurt(wire)) {
			return new Decoded.Bad(Faults.ASTRAY);
		}
		try {
			return new Decoded.Good(message(new Message(wire), wire.length));
		}
		catch (IOException | RuntimeException ex) {
			return new Decoded.Bad(Faults.of(ex));
		}
	}

	private static DnsMessage message(Message read, int size) {
		Header header = read.getHeader();
		OPTRecord opt = read.getOPT();
		int[] room = { MOST_TEXT };
		return new DnsMessage(header.getID(), header.getOpcode(), read.getRcode(), flags(header), question(read),
				section(read, Section.ANSWER, room), section(read, Section.AUTHORITY, room),
				section(read, Section.ADDITIONAL, room), (opt != null) ? Opts.read(opt) : null, size);
	}

	private static DnsMessage.Flags flags(Header header) {
		return new DnsMessage.Flags(header.getFlag(Flags.QR), header.getFlag(Flags.AA), header.getFlag(Flags.TC),
				header.getFlag(Flags.RD), header.getFlag(Flags.RA), header.getFlag(Flags.AD), header.getFlag(Flags.CD));
	}

	private static @Nullable Asked question(Message read) {
		Record question = read.getQuestion();
		return (question != null)
				? new Asked(question.getName().toString(), Types.of(question.getType()), question.getDClass()) : null;
	}

	private static List<Rr> section(Message read, int section, int[] room) {
		List<Record> records = read.getSection(section);
		List<Rr> rrs = new ArrayList<>(records.size());
		for (Record rr : records) {
			if (!(rr instanceof OPTRecord)) {
				rrs.add(rr(rr, room));
			}
		}
		return rrs;
	}

	private static Rr rr(Record read, int[] room) {
		String owner = read.getName().toString();
		room[0] -= owner.length() + Rdatas.textLength(read);
		if (room[0] < 0) {
			throw new IllegalArgumentException(Faults.TOO_MUCH);
		}
		RecordType type = Types.of(read.getType());
		return new Rr(owner, type, read.getDClass(), read.getTTL(), Rdatas.of(read));
	}

	/** What bytes turned out to be. */
	sealed interface Decoded {

		/** A message. */
		record Good(DnsMessage message) implements Decoded {
		}

		/** None. */
		record Bad(String fault) implements Decoded {
		}

	}

}
