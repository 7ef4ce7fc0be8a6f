package dev.signpost.sandbox.authority;

import java.io.IOException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/**
 * Leads the bytes of a question to a server and its answer back into bytes: OPT record,
 * size limit and TC bit.
 */
public final class Packets {

	/** The longest datagram that our servers send and take. */
	public static final int UDP_SIZE = 1232;

	private static final int SMALLEST_UDP = 512;

	private static final int LONGEST = 65535;

	private static final int HEADER = 12;

	private Packets() {
	}

	/**
	 * The bytes to send back, or nothing.
	 */
	public static Optional<byte[]> handle(byte[] packet, boolean tcp, Responder responder) {
		if (packet.length < HEADER || (packet[2] & 0x80) != 0) {
			return Optional.empty();
		}
		Message query;
		try {
			query = new Message(packet);
		}
		catch (IOException ex) {
			return Optional.of(formatError(packet));
		}
		return answer(query, tcp, responder).map((reply) -> bytes(query, reply, tcp));
	}

	private static Optional<Message> answer(Message query, boolean tcp, Responder responder) {
		OPTRecord opt = query.getOPT();
		if (query.getHeader().getOpcode() != Opcode.QUERY) {
			return Optional.of(Replies.to(query, Rcode.NOTIMP));
		}
		Record question = query.getQuestion();
		if (question == null || query.getHeader().getCount(Section.QUESTION) != 1) {
			return Optional.of(Replies.to(query, Rcode.FORMERR));
		}
		if (opt != null && opt.getVersion() > 0) {
			// the silence of a dead server is silence for this question too
			return responder.answer(query, tcp).map((any) -> Replies.to(query, Rcode.NOERROR));
		}
		return (question.getDClass() == DClass.IN) ? responder.answer(query, tcp)
				: Optional.of(Replies.to(query, Rcode.REFUSED));
	}

	private static byte[] bytes(Message query, Message reply, boolean tcp) {
		OPTRecord opt = query.getOPT();
		if (opt != null) {
			int extended = (opt.getVersion() > 0) ? Rcode.BADVERS >> 4 : 0;
			int flags = opt.getFlags() & 0x8000;
			reply.addRecord(new OPTRecord(UDP_SIZE, extended, 0, flags), Section.ADDITIONAL);
		}
		int limit = tcp ? LONGEST : limit(opt);
		byte[] bytes = reply.toWire(limit);
		if (glueWasLost(reply, bytes)) {
			// RFC 9471: a referral without its glue is cut
			bytes[2] |= 0x02;
		}
		return bytes;
	}

	private static int limit(@Nullable OPTRecord opt) {
		return (opt == null) ? SMALLEST_UDP : Math.clamp(opt.getPayloadSize(), SMALLEST_UDP, UDP_SIZE);
	}

	private static boolean glueWasLost(Message reply, byte[] bytes) {
		boolean referral = !reply.getHeader().getFlag(Flags.AA) && reply.getSection(Section.ANSWER).isEmpty();
		int additional = ((bytes[10] & 0xff) << 8) | (bytes[11] & 0xff);
		return referral && additional < reply.getSection(Section.ADDITIONAL).size();
	}

	private static byte[] formatError(byte[] packet) {
		Header header = new Header(((packet[0] & 0xff) << 8) | (packet[1] & 0xff));
		header.setFlag(Flags.QR);
		header.setRcode(Rcode.FORMERR);
		return header.toWire();
	}

}
