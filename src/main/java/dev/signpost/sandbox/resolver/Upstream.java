package dev.signpost.sandbox.resolver;

import java.util.Optional;

import dev.signpost.dns.IpAddress;
import org.xbill.DNS.Message;

/**
 * Asks a name server of the sandbox.
 */
@FunctionalInterface
public interface Upstream {

	/** Its answer, or nothing if it stays silent. */
	Optional<Message> ask(IpAddress server, Message query);

}
