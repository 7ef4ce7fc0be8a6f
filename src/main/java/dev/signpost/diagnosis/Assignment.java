package dev.signpost.diagnosis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.redis.ClusterReport;
import org.jspecify.annotations.Nullable;

/**
 * What to collect evidence about, and what is known before anything is asked.
 *
 * @param definition with the endpoints that were typed
 * @param rehearsal networks in which nothing is refused
 * @param parents addresses of the parent zone's servers as they were last seen, so that
 * they are asked at once
 * @param zone what Route 53's API says; nobody waits long for it
 */
public record Assignment(ClusterDefinition definition, boolean sandbox, List<String> rehearsal, Machine machine,
		Map<DnsName, IpAddress> parents, CompletableFuture<ZoneFacts> zone, @Nullable Earlier earlier,
		@Nullable ClusterReport report, @Nullable Instant reportedAt) {

	public Assignment {
		rehearsal = List.copyOf(rehearsal);
		parents = Map.copyOf(parents);
	}

	/**
	 * An assignment that knows nothing but the definition and what the API says.
	 */
	public static Assignment of(ClusterDefinition definition, boolean sandbox, ZoneFacts zone) {
		return new Assignment(definition, sandbox, List.of(), new Machine(List.of(), List.of(), 30, 10, true), Map.of(),
				CompletableFuture.completedFuture(zone), null, null, null);
	}

}
