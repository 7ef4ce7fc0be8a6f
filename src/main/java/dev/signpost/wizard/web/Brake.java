package dev.signpost.wizard.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.signpost.web.CurrentPerson;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps one person's wizard from asking name servers too often. */
@Component
class Brake {

	private static final Duration WINDOW = Duration.ofMinutes(1);

	private final Map<String, Deque<Instant>> asked = new ConcurrentHashMap<>();

	private final ObjectProvider<CurrentPerson> people;

	private final Clock clock;

	Brake(ObjectProvider<CurrentPerson> people, Clock clock) {
		this.people = people;
		this.clock = clock;
	}

	/**
	 * Whether this person may ask once more.
	 * @param most so often in a minute
	 */
	boolean allows(String kind, int most) {
		String who = this.people.stream()
			.findFirst()
			.flatMap(CurrentPerson::find)
			.map(CurrentPerson.Person::id)
			.orElse("");
		Instant now = this.clock.instant();
		boolean[] allowed = new boolean[1];
		this.asked.compute(kind + " " + who, (key, known) -> {
			Deque<Instant> times = (known != null) ? known : new ArrayDeque<>();
			times.removeIf((time) -> time.plus(WINDOW).isBefore(now));
			allowed[0] = times.size() < most;
			if (allowed[0]) {
				times.add(now);
			}
			return times;
		});
		return allowed[0];
	}

}
