package dev.signpost.dns;

import java.util.List;
import java.util.Optional;

/**
 * Which addresses a node may have, and so which may ever be contacted.
 *
 * <p>
 * A documentation address is right in the sandbox only. A rehearsal lifts the rules
 * inside the allowed networks and nowhere else.
 *
 * @param sandbox whether this instance is a sandbox
 * @param rehearsal networks in which nothing is refused, empty unless rehearsing
 */
public record AddressPolicy(boolean sandbox, List<Network> rehearsal) {

	public AddressPolicy {
		rehearsal = List.copyOf(rehearsal);
	}

	/**
	 * What forbids this address for a node, or nothing.
	 */
	public Optional<Problem> problemWith(IpAddress address) {
		if (this.rehearsal.stream().anyMatch((network) -> network.contains(address))) {
			return Optional.empty();
		}
		return switch (Scopes.of(address)) {
			case GLOBAL, PRIVATE, SHARED -> Optional.empty();
			case DOCUMENTATION -> this.sandbox ? Optional.empty()
					: problem("DOCUMENTATION_ADDRESS", "This address is kept for examples: no machine can have it");
			case LOOPBACK -> problem("LOOPBACK_ADDRESS", "This is the asking machine itself, not a node");
			case LINK_LOCAL -> problem("LINK_LOCAL_ADDRESS", "This address works on one network link only");
			case METADATA -> problem("METADATA_ADDRESS", "This address belongs to the cloud's own service");
			case MULTICAST -> problem("MULTICAST_ADDRESS", "This is a multicast address, not a node's");
			case UNSPECIFIED, RESERVED -> problem("RESERVED_ADDRESS", "No node can have this address");
			case TRANSITION -> problem("TRANSITION_ADDRESS", "Write the IPv4 address in its own field");
		};
	}

	/**
	 * Whether only clients inside a private network reach the address.
	 */
	public static boolean isPrivate(IpAddress address) {
		AddressScope scope = Scopes.of(address);
		return scope == AddressScope.PRIVATE || scope == AddressScope.SHARED;
	}

	private static Optional<Problem> problem(String code, String sentence) {
		return Optional.of(new Problem(code, sentence));
	}

}
