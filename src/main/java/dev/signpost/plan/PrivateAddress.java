package dev.signpost.plan;

import java.util.List;
import java.util.Optional;

import dev.signpost.cluster.ClusterDefinition.Audience;
import dev.signpost.dns.AddressPolicy;
import dev.signpost.dns.IpAddress;

/** An address that clients on the internet cannot reach. */
final class PrivateAddress implements GuardRule {

	@Override
	public Optional<Guard> check(Draft draft) {
		if (draft.definition().audience() == Audience.PRIVATE) {
			return Optional.empty();
		}
		List<String> unreachable = draft.difference()
			.wanted()
			.stream()
			.filter((set) -> set.type().isAddress()
					&& set.values().stream().map(IpAddress::of).anyMatch(AddressPolicy::isPrivate))
			.map(Lines::of)
			.toList();
		return Guards.consent(Guard.Code.PRIVATE_ADDRESS, unreachable,
				"Only clients inside your network reach these addresses, but the cluster is meant for the internet. To "
						+ "allow that, confirm that private addresses are meant",
				"private address");
	}

}
