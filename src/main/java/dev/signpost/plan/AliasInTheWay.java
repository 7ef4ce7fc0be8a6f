package dev.signpost.plan;

import java.util.Optional;

import dev.signpost.dns.ZoneEntry;

/** An alias at a wanted name, which Signpost cannot put back and so does not touch. */
final class AliasInTheWay implements GuardRule {

	@Override
	public Optional<Guard> check(Draft draft) {
		return Guards.blocking(Guard.Code.ALIAS_IN_THE_WAY, Lines.of(draft.foreign(ZoneEntry.Shape.ALIAS)),
				"An alias to an AWS resource stands at a name that the cluster needs. Signpost never changes aliases. "
						+ "Remove it in Route 53, or choose another name");
	}

}
