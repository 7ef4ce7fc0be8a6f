package dev.signpost.diagnosis;

import java.time.Instant;
import java.util.List;

import dev.signpost.cluster.ClusterId;
import dev.signpost.dns.DnsName;
import org.jspecify.annotations.Nullable;

/**
 * A run as its row has it, without the evidence.
 *
 * @param askedBy actor id
 * @param deadlineAt after which an unfinished run has crashed
 * @param findings nothing in lists
 */
record RunRecord(long number, RunId id, ClusterId cluster, DnsName name, String askedBy, Instant startedAt,
		Instant deadlineAt, @Nullable Instant finishedAt, long tookMillis, int questions, @Nullable Verdict verdict,
		List<Finding> findings, @Nullable Instant firstSeen) {

	RunRecord {
		findings = List.copyOf(findings);
	}

}
