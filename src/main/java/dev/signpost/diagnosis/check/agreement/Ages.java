package dev.signpost.diagnosis.check.agreement;

import java.time.Duration;

/** How long ago something was, as people say it. */
final class Ages {

	private Ages() {
	}

	static String text(Duration age) {
		long seconds = Math.max(0, age.toSeconds());
		if (seconds <= 120) {
			return seconds + " seconds";
		}
		if (seconds <= 7_200) {
			return seconds / 60 + " minutes";
		}
		return (seconds <= 172_800) ? seconds / 3_600 + " hours" : seconds / 86_400 + " days";
	}

}
