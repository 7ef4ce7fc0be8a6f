package dev.signpost.diagnosis;

import java.time.Duration;
import java.time.Instant;

import dev.signpost.web.InvalidSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often every cluster is looked at.
 *
 * @param interval between two runs of a cluster, from 10 s; 0 turns the watch off
 */
@ConfigurationProperties("signpost.watch")
public record WatchProperties(@DefaultValue("5m") Duration interval) {

	private static final Duration SHORTEST = Duration.ofSeconds(10);

	public WatchProperties {
		if (interval.isNegative() || interval.isPositive() && interval.compareTo(SHORTEST) < 0) {
			throw new InvalidSetting("SIGNPOST_WATCH_INTERVAL", interval.toMillis() + "ms",
					"Right would be a time from 10s up, as in 5m, or 0 to turn it off.");
		}
	}

	/**
	 * Whether clusters are looked at by themselves.
	 */
	public boolean isOn() {
		return this.interval.isPositive();
	}

	/**
	 * Whether a run is older than three intervals; a day where nobody watches.
	 */
	boolean isStale(Instant finishedAt, Instant now) {
		Duration most = isOn() ? this.interval.multipliedBy(3) : Duration.ofDays(1);
		return finishedAt.plus(most).isBefore(now);
	}

}
