package dev.signpost.lookup.wire;

import java.util.Arrays;

import dev.signpost.lookup.Edns;
import dev.signpost.lookup.Question;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;

/** A question as bytes, and what may be its answer. */
final class Query {

	static final int HEADER = 12;

	/** Type and class, behind the name. */
	private static final int BEHIND_NAME = 4;

	private static final int QR_AND_OPCODE = 0xf8;

	private static final int RESPONSE_TO_A_QUERY = 0x80;

	private final byte[] bytes;

	private final int questionEnd;

	private Query(byte[] bytes, int questionEnd) {
		this.bytes = bytes;
		this.questionEnd = questionEnd;
	}

	static Query of(Question question) {
		Name name = name(question);
		Message message = new Message(0);
		if (question.recursionDesired()) {
			message.getHeader().setFlag(Flags.RD);
		}
		if (question.checkingDisabled()) {
			message.getHeader().setFlag(Flags.CD);
		}
		message.addRecord(Record.newRecord(name, Types.code(question.type()), DClass.IN), Section.QUESTION);
		Edns edns = question.edns();
		if (edns != null) {
			message.addRecord(Opts.write(edns), Section.ADDITIONAL);
		}
		return new Query(message.toWire(), HEADER + name.length() + BEHIND_NAME);
	}

	/**
	 * The bytes to send under an id.
	 */
	byte[] with(int id) {
		byte[] message = this.bytes.clone();
		message[0] = (byte) (id >> 8);
		message[1] = (byte) id;
		return message;
	}

	static boolean isResponse(byte[] message) {
		return (message[2] & QR_AND_OPCODE) == RESPONSE_TO_A_QUERY;
	}

	static int id(byte[] message) {
		return (message[0] & 0xff) << 8 | (message[1] & 0xff);
	}

	/**
	 * Whether the question section repeats the question, whatever the case of its
	 * letters.
	 */
	boolean isRepeatedIn(byte[] message) {
		if (questions(message) != 1 || message.length < this.questionEnd) {
			return false;
		}
		int nameEnd = this.questionEnd - BEHIND_NAME;
		return sameName(message, nameEnd)
				&& Arrays.equals(message, nameEnd, this.questionEnd, this.bytes, nameEnd, this.questionEnd);
	}

	private boolean sameName(byte[] message, int end) {
		for (int at = HEADER; at < end; at++) {
			if (message[at] != this.bytes[at] && lower(message[at]) != lower(this.bytes[at])) {
				return false;
			}
		}
		return true;
	}

	static int questions(byte[] message) {
		return (message[4] & 0xff) << 8 | (message[5] & 0xff);
	}

	private static int lower(byte octet) {
		return (octet >= 'A' && octet <= 'Z') ? octet + ('a' - 'A') : octet;
	}

	private static Name name(Question question) {
		try {
			return Name.fromString(question.spelling());
		}
		catch (TextParseException ex) {
			throw new IllegalArgumentException("a name that no zone can hold", ex);
		}
	}

}
