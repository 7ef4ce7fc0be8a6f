package dev.signpost.diagnosis.check.start;

import java.util.List;

import dev.signpost.diagnosis.Check;

/**
 * The P family, in reading order.
 */
public final class StartChecks {

	private StartChecks() {
	}

	public static List<Check> all() {
		return List.of(new DomainIsFound(), new WorldAsksThisZone(), new RightHostedZone(), new ParentServersAnswer(),
				new LastChangeIsServed(), new NoCutBetween());
	}

}
