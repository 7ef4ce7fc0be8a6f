package dev.signpost.lookup;

import java.time.Duration;
import java.util.List;

import dev.signpost.dns.IpAddress;
import dev.signpost.web.InvalidSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patiently name servers are asked, and where the world begins.
 *
 * @param timeout when a question that nothing answers has met silence
 * @param deadline when a whole run ends with what it has
 * @param rootServers addresses where a trace starts; empty for the IANA roots
 * @param resolvers addresses of resolvers; empty for the machine's
 */
@ConfigurationProperties("signpost.lookup")
public record LookupProperties(@DefaultValue("2s") Duration timeout, @DefaultValue("5s") Duration deadline,
		@DefaultValue List<String> rootServers, @DefaultValue List<String> resolvers) {

	private static final Duration SHORTEST = Duration.ofMillis(100);

	private static final Duration LONGEST = Duration.ofSeconds(30);

	private static final Duration LATEST = Duration.ofMinutes(2);

	public LookupProperties {
		rootServers = strip(rootServers);
		resolvers = strip(resolvers);
		bounded("TIMEOUT", timeout, SHORTEST, LONGEST);
		bounded("DEADLINE", deadline, timeout, LATEST);
		rootServers.forEach((text) -> address("ROOT_SERVERS", text));
		resolvers.forEach((text) -> address("RESOLVERS", text));
	}

	/**
	 * The roots of the setting, in its order; empty for the IANA roots.
	 */
	public List<IpAddress> roots() {
		return this.rootServers.stream().map(IpAddress::of).toList();
	}

	/**
	 * The resolvers of the setting, in its order; empty for the machine's.
	 */
	public List<IpAddress> resolverAddresses() {
		return this.resolvers.stream().map(IpAddress::of).toList();
	}

	private static List<String> strip(List<String> texts) {
		return texts.stream().map(String::strip).toList();
	}

	private static void bounded(String setting, Duration value, Duration least, Duration most) {
		if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
			throw invalid(setting, value.toMillis() + "ms",
					"a time from %d to %d ms, as in 2s".formatted(least.toMillis(), most.toMillis()));
		}
	}

	private static void address(String setting, String text) {
		if (IpAddress.parse(text).isEmpty()) {
			throw invalid(setting, '"' + text + '"', "IP addresses, comma separated, as in 192.0.2.53,2001:db8::53");
		}
	}

	private static InvalidSetting invalid(String setting, String value, String wanted) {
		return new InvalidSetting("SIGNPOST_LOOKUP_" + setting, value, "Right would be " + wanted + ".");
	}

}
