package dev.signpost.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.signpost.cluster.ClusterId;
import dev.signpost.dns.DnsName;
import org.jspecify.annotations.Nullable;

/**
 * A run and its result, finished or so far.
 *
 * @param took so far, or in all
 * @param questions how many went out
 * @param verdict null while running
 * @param findings worst first, causes before consequences; while running those rows whose
 * questions are settled
 * @param evidence what it rests on, or null where a scheduled run did not keep it
 * @param askedBy display name of who asked, for example {@code Sam Reyes} or
 * {@code Schedule}
 * @param firstSeen since when runs come to this verdict, or null
 * @param previous the run of the same cluster before this one, or null
 */
public record Diagnosis(RunId id, ClusterId cluster, DnsName name, boolean finished, Instant startedAt, Duration took,
		int questions, @Nullable Verdict verdict, List<Finding> findings, @Nullable Evidence evidence, String askedBy,
		@Nullable Instant firstSeen, @Nullable RunId previous) {

	public Diagnosis {
		findings = List.copyOf(findings);
	}

}
