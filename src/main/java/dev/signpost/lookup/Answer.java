package dev.signpost.lookup;

import java.time.Duration;
import java.util.List;

/**
 * What came of one question. A server that misbehaves gives an answer too; an exception
 * would be a fault of ours.
 */
public sealed interface Answer {

	/**
	 * The server answered.
	 *
	 * @param wire the bytes as they came
	 * @param took from the try that was answered to its answer
	 * @param attempt which try was answered, from 1
	 * @param sent how many tries went out
	 * @param strays what else came and was not believed
	 */
	record Reply(DnsMessage message, byte[] wire, Duration took, int attempt, int sent,
			List<Stray> strays) implements Answer {

		public Reply {
			strays = List.copyOf(strays);
		}

	}

	/**
	 * Nothing that could be believed came in time.
	 */
	record Silence(Duration waited, int sent, List<Stray> strays) implements Answer {

		public Silence {
			strays = List.copyOf(strays);
		}

	}

	/**
	 * The network said that the question cannot arrive.
	 */
	record Unreachable(Why why, Duration took) implements Answer {
	}

	/**
	 * Something came from the right place with the right id that is not a DNS message.
	 *
	 * @param wire at most the first 4096 bytes
	 * @param fault what is wrong with it, in plain words
	 */
	record Garbled(byte[] wire, String fault, Duration took) implements Answer {
	}

	/**
	 * The question did not go out.
	 */
	record NotAsked(Reason reason) implements Answer {
	}

	/** Why a packet cannot arrive. */
	enum Why {

		/** ICMP says that nobody listens, or TCP was refused. */
		PORT_CLOSED,

		/** This machine has no way there, for example no IPv6. */
		NO_ROUTE,

		/** The connection broke before a whole answer was there. */
		RESET

	}

	/** Why nothing was asked. */
	enum Reason {

		/** No record justifies asking this address, or it may never be asked. */
		REFUSED,

		/** The server has not answered anything yet. */
		SERVER_SILENT,

		/** The whole run's time was over. */
		DEADLINE,

		/** Too many questions at once. */
		LIMIT,

		/** What the question depends on is not known. */
		NOTHING_TO_ASK

	}

	/**
	 * A datagram that was not believed.
	 *
	 * @param source address and port it came from
	 */
	record Stray(String source, Mismatch mismatch) {
	}

	/** What did not match. */
	enum Mismatch {

		/** Another id than was sent. */
		ID,

		/** Another question. */
		QUESTION,

		/** Another address or port than was asked. */
		SOURCE,

		/** Not a response, or another opcode. */
		OPCODE,

		/** Too short to be a message. */
		TOO_SHORT

	}

}
