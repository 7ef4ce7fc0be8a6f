package dev.signpost.diagnosis;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import dev.signpost.cluster.Cluster;
import org.jspecify.annotations.Nullable;

/**
 * A run in this process.
 *
 * @param collecting null until the first question goes out
 */
record UnderWay(RunId id, Cluster cluster, String askedBy, Instant startedAt, RunOrigin origin,
		CompletableFuture<Collecting> collecting, CompletableFuture<@Nullable Void> done) {

	static UnderWay of(RunId id, Cluster cluster, String askedBy, Instant startedAt, RunOrigin origin) {
		return new UnderWay(id, cluster, askedBy, startedAt, origin, new CompletableFuture<>(),
				new CompletableFuture<>());
	}

}
