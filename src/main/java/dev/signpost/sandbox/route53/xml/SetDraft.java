package dev.signpost.sandbox.route53.xml;

import java.util.List;

import dev.signpost.sandbox.route53.world.AliasTarget;
import dev.signpost.sandbox.route53.world.DomainName;
import dev.signpost.sandbox.route53.world.Policy;
import dev.signpost.sandbox.route53.world.RecordSet;
import org.jspecify.annotations.Nullable;

/**
 * A record set as somebody asked for it, allowed by the schema and by nothing else yet.
 *
 * @param policies all routing policies that were named; one at most is right
 * @param values missing if there was no {@code ResourceRecords}
 */
public record SetDraft(String name, String type, @Nullable String setIdentifier, List<Policy> policies,
		@Nullable Long ttl, @Nullable List<String> values, @Nullable AliasTarget aliasTarget,
		@Nullable String healthCheckId, @Nullable String trafficPolicyInstanceId) {

	public RecordSet toSet(DomainName readName) {
		return new RecordSet(readName, this.type, this.setIdentifier,
				this.policies.isEmpty() ? null : this.policies.getFirst(), this.ttl, valuesOrNone(), this.aliasTarget,
				this.healthCheckId, this.trafficPolicyInstanceId);
	}

	public List<String> valuesOrNone() {
		return (this.values != null) ? this.values : List.of();
	}

}
