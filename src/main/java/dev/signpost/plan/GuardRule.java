package dev.signpost.plan;

import java.util.List;
import java.util.Optional;

/** One thing that can speak against a change. */
interface GuardRule {

	Optional<Guard> check(Draft draft);

	/**
	 * The rules in the order in which people read them. What only endangers a delegation
	 * that is being made says nothing against taking it away.
	 */
	static List<GuardRule> of(Intent intent) {
		return switch (intent) {
			case DELEGATE -> List.of(new OutsideZone(), new IsApex(), new CutAbove(), new ZoneForCluster(),
					new CnameInTheWay(), new AliasInTheWay(), new RoutedSetInTheWay(), new LeftoverDs(),
					new PrivateZone(), new ForeignRecord(), new HiddenRecords(), new SingleNode(), new PrivateAddress(),
					new TooLarge());
			case REMOVE ->
				List.of(new OutsideZone(), new IsApex(), new ForeignRecord(), new TooLarge(), new RemovesDelegation());
		};
	}

}
