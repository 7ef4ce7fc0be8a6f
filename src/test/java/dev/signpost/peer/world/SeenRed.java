package dev.signpost.peer.world;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was seen wrong with BIND, PowerDNS or Unbound, by the scenario that shows it.
 */
public final class SeenRed {

	private SeenRed() {
	}

	/** Each cause of each scenario. */
	public static Stream<Sight> all() {
		return Scenarios.all().stream().flatMap((scenario) -> scenario.causes().stream().map((cause) -> {
			List<String> words = List.of(cause.split(" "));
			return new Sight(words.get(0), words.get(1), scenario.name());
		}));
	}

	/**
	 * A check's code in a scenario.
	 */
	public record Sight(String check, String code, String scenario) {
	}

}
