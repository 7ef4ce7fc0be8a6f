package dev.signpost.sandbox.route53.world;

import java.util.Comparator;

/**
 * What makes a record set one and the same: name, type and set identifier; the order is
 * the one in which Route 53 lists.
 *
 * @param identifier empty for a simple set
 */
public record SetKey(DomainName name, String type, String identifier) implements Comparable<SetKey> {

	private static final Comparator<SetKey> ORDER = Comparator.comparing(SetKey::name)
		.thenComparing(SetKey::type)
		.thenComparing(SetKey::identifier);

	/** The first key that any set of this name can have. */
	public static SetKey firstOf(DomainName name) {
		return new SetKey(name, "", "");
	}

	@Override
	public int compareTo(SetKey other) {
		return ORDER.compare(this, other);
	}

}
