package dev.signpost.lookup;

import java.util.Optional;

/**
 * Reads a DNS message that was kept as bytes.
 */
@FunctionalInterface
public interface MessageReader {

	/**
	 * The message, or nothing if the bytes are none. Never throws, whatever they hold.
	 */
	Optional<DnsMessage> read(byte[] wire);

}
