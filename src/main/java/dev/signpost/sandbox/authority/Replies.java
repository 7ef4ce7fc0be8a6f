package dev.signpost.sandbox.authority;

import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/**
 * Begins answers: id, opcode, RD and the question with its case are the asker's.
 */
public final class Replies {

	private Replies() {
	}

	/**
	 * An empty answer with a code below 16.
	 */
	public static Message to(Message query, int rcode) {
		Message reply = new Message(query.getHeader().getID());
		reply.getHeader().setFlag(Flags.QR);
		reply.getHeader().setOpcode(query.getHeader().getOpcode());
		reply.getHeader().setRcode(rcode);
		if (query.getHeader().getFlag(Flags.RD)) {
			reply.getHeader().setFlag(Flags.RD);
		}
		Record question = query.getQuestion();
		if (question != null) {
			reply.addRecord(question, Section.QUESTION);
		}
		return reply;
	}

}
