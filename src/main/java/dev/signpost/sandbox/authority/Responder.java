package dev.signpost.sandbox.authority;

import java.util.Optional;

import org.xbill.DNS.Message;

/**
 * What stands behind an address: it answers a question, or stays silent.
 */
@FunctionalInterface
public interface Responder {

	/**
	 * The answer without size limits and OPT record, or nothing for silence.
	 * @param tcp whether the question came over a connection
	 */
	Optional<Message> answer(Message query, boolean tcp);

}
