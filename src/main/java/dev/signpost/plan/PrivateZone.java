package dev.signpost.plan;

import java.util.List;
import java.util.Optional;

import dev.signpost.dns.Visibility;

/** A zone that only some networks can ask. */
final class PrivateZone implements GuardRule {

	@Override
	public Optional<Guard> check(Draft draft) {
		if (draft.zone().visibility() == Visibility.PUBLIC) {
			return Optional.empty();
		}
		return Optional.of(switch (draft.definition().audience()) {
			case INTERNET -> new Guard(Guard.Code.PRIVATE_ZONE,
					"This hosted zone is private: clients on the internet never see it. Choose a public hosted zone, or "
							+ "say that the cluster is for a private network",
					List.of(), null);
			case PRIVATE -> new Guard(Guard.Code.PRIVATE_ZONE,
					"In a private hosted zone a delegation is followed only with an outbound Resolver endpoint and a "
							+ "DELEGATE rule for it. Without both, no client finds the cluster",
					List.of(), "private");
		});
	}

}
