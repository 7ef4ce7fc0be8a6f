package dev.signpost.lookup.wire;

import dev.signpost.lookup.Answer.Mismatch;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Rcodes;

/** What a message that came is to the question that was sent. */
sealed interface Judgement {

	/**
	 * Judges bytes that came from the right place.
	 * @param id under which the question was sent there
	 */
	static Judgement of(Query query, int id, byte[] bytes) {
		if (bytes.length < Query.HEADER) {
			return new Wrong(Mismatch.TOO_SHORT);
		}
		if (Query.id(bytes) != id) {
			return new Wrong(Mismatch.ID);
		}
		if (!Query.isResponse(bytes)) {
			return new Wrong(Mismatch.OPCODE);
		}
		return switch (Messages.decode(bytes)) {
			case Messages.Decoded.Bad bad -> new Unreadable(bad.fault());
			case Messages.Decoded.Good good ->
				answers(query, bytes, good.message()) ? new Believed(good.message()) : new Wrong(Mismatch.QUESTION);
		};
	}

	/**
	 * A server that did not understand the question need not repeat it.
	 */
	private static boolean answers(Query query, byte[] bytes, DnsMessage message) {
		return query.isRepeatedIn(bytes) || Query.questions(bytes) == 0 && message.rcode() != Rcodes.NOERROR;
	}

	/** The answer. */
	record Believed(DnsMessage message) implements Judgement {
	}

	/** Not a message. */
	record Unreadable(String fault) implements Judgement {
	}

	/** Not an answer to this question. */
	record Wrong(Mismatch mismatch) implements Judgement {
	}

}
