package dev.signpost.lookup;

/**
 * What a question says of itself in its OPT record (RFC 6891).
 *
 * @param version 0, or 1 to see whether the server says BADVERS
 * @param udpSize the longest datagram that the asker takes, in octets
 * @param dnssecOk whether signatures are wanted
 * @param unknownOption whether an option that nobody knows (65001) is added
 */
public record Edns(int version, int udpSize, boolean dnssecOk, boolean unknownOption) {

	/** What every ordinary question carries. */
	public static final Edns ORDINARY = new Edns(0, 1232, false, false);

}
