package dev.signpost.plan;

import java.util.Optional;

import dev.signpost.dns.ZoneEntry;

/** A member of a routed group at a wanted name, which Signpost does not touch. */
final class RoutedSetInTheWay implements GuardRule {

	@Override
	public Optional<Guard> check(Draft draft) {
		return Guards.blocking(Guard.Code.ROUTED_SET_IN_THE_WAY, Lines.of(draft.foreign(ZoneEntry.Shape.ROUTED)),
				"Records with a routing policy stand at a name that the cluster needs. Signpost never changes them. "
						+ "Remove them in Route 53, or choose another name");
	}

}
