package dev.signpost.lookup;

import java.time.Duration;
import java.util.List;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import org.jspecify.annotations.Nullable;

/**
 * Connects to a database's port as a client would.
 */
public interface PortProbe {

	/**
	 * Connects, says PING, and looks at the certificate where TLS is asked for.
	 * @param port 1024 to 65535
	 * @param name the name that the certificate should cover
	 */
	PortAnswer knock(IpAddress address, int port, boolean tls, DnsName name);

	/** What came of it. */
	sealed interface PortAnswer {

		/**
		 * The connection stands.
		 *
		 * @param pong what the server said to PING, made printable, or null for nothing
		 * @param certificate what it showed, or null without TLS
		 */
		record Open(Duration took, @Nullable String pong, @Nullable Certificate certificate) implements PortAnswer {
		}

		/** Refused, or reset at once. */
		record Closed(Duration took) implements PortAnswer {
		}

		/** No answer within the time of one question. */
		record Silent(Duration waited) implements PortAnswer {
		}

		/** Not tried. */
		record NotTried(Answer.Reason reason) implements PortAnswer {
		}

	}

	/**
	 * A certificate in short.
	 *
	 * @param covers whether one of its names covers the name asked for
	 * @param names its DNS names, made printable, at most 20
	 */
	record Certificate(boolean covers, List<String> names) {
	}

}
