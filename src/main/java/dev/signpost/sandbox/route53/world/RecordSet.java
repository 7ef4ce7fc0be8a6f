package dev.signpost.sandbox.route53.world;

import java.util.HashSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One resource record set with every member that Route 53 stores; values stay as they
 * were typed.
 *
 * @param ttl seconds, missing for an alias
 */
public record RecordSet(DomainName name, String type, @Nullable String setIdentifier, @Nullable Policy policy,
		@Nullable Long ttl, List<String> values, @Nullable AliasTarget aliasTarget, @Nullable String healthCheckId,
		@Nullable String trafficPolicyInstanceId) {

	public RecordSet {
		values = List.copyOf(values);
	}

	/** A set without routing policy, the usual case. */
	public static RecordSet simple(String name, String type, long ttl, String... values) {
		return new RecordSet(DomainName.of(name), type, null, null, ttl, List.of(values), null, null, null);
	}

	public SetKey key() {
		return new SetKey(this.name, this.type, (this.setIdentifier != null) ? this.setIdentifier : "");
	}

	/**
	 * Equal in everything that a DELETE must repeat; the order of the values does not
	 * count.
	 */
	public boolean matches(RecordSet stored) {
		return new HashSet<>(this.values).equals(new HashSet<>(stored.values))
				&& withoutValues().equals(stored.withoutValues());
	}

	private RecordSet withoutValues() {
		return new RecordSet(this.name, this.type, this.setIdentifier, this.policy, this.ttl, List.of(),
				this.aliasTarget, this.healthCheckId, this.trafficPolicyInstanceId);
	}

}
