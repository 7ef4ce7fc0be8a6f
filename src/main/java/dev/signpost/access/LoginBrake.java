package dev.signpost.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Slows guessing: from the sixth try of one account from one source on, and from the
 * thirty-first try of one source, each one has to wait twice as long, up to 15 minutes.
 *
 * <p>
 * Never a lock: another source may always try the same account.
 */
@Component
class LoginBrake {

	private static final int FREE_TRIES = 5;

	private static final int FREE_TRIES_OF_A_SOURCE = 30;

	private static final Duration LONGEST = Duration.ofMinutes(15);

	private static final int REMEMBERED = 20_000;

	private final Clock clock;

	private final Map<String, Tries> tries = new LinkedHashMap<>(256, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
			return size() > REMEMBERED;
		}

	};

	LoginBrake(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Counts a try before it is made, so that tries at the same time count as well.
	 * @return how long to wait before a try will be heard; zero when this one is
	 */
	synchronized Duration tryNow(String account, String source) {
		Instant now = this.clock.instant();
		String from = network(source);
		Duration wait = longer(wait(account + " " + from, now), wait(from, now));
		if (wait.isZero()) {
			count(account + " " + from, FREE_TRIES, now);
			count(from, FREE_TRIES_OF_A_SOURCE, now);
		}
		return wait;
	}

	synchronized void succeeded(String account, String source) {
		this.tries.remove(account + " " + network(source));
		this.tries.remove(network(source));
	}

	private Duration wait(String key, Instant now) {
		Tries before = this.tries.get(key);
		return (before != null && before.until().isAfter(now)) ? Duration.between(now, before.until()) : Duration.ZERO;
	}

	private void count(String key, int free, Instant now) {
		Tries before = this.tries.get(key);
		int number = (before != null && before.until().plus(LONGEST).isAfter(now)) ? before.number() + 1 : 1;
		this.tries.put(key, new Tries(number, now.plus(delay(number - free))));
	}

	private static Duration delay(int over) {
		return (over < 0) ? Duration.ZERO
				: (over > 9) ? LONGEST : Duration.ofSeconds(Math.min(LONGEST.toSeconds(), 1L << over));
	}

	private static Duration longer(Duration one, Duration other) {
		return (one.compareTo(other) > 0) ? one : other;
	}

	/**
	 * One household has a whole /64 of IPv6 addresses.
	 */
	private static String network(String source) {
		if (source.indexOf(':') >= 0 && InetAddress.ofLiteral(source) instanceof Inet6Address address) {
			return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8));
		}
		return source;
	}

	private record Tries(int number, Instant until) {
	}

}
