package dev.signpost.lookup;

/**
 * Asks name servers.
 */
public interface Lookup {

	/**
	 * Asks one server and waits, at most for the time of one question after it was sent:
	 * over UDP it is sent again after 0.4 and 1.0 s. Meant for virtual threads; an
	 * interrupted wait ends as {@link Answer.NotAsked}. Never throws on what a server or
	 * the network does.
	 */
	Answer ask(Nameserver server, Question question);

}
