package dev.signpost.diagnosis;

import java.time.Instant;

import dev.signpost.cluster.ClusterId;
import dev.signpost.dns.DnsName;
import org.jspecify.annotations.Nullable;

/**
 * A run in a list.
 *
 * @param verdict null while running
 */
public record RunLine(RunId id, ClusterId cluster, DnsName name, Instant startedAt, long tookMillis,
		@Nullable Verdict verdict, String askedBy) {
}
