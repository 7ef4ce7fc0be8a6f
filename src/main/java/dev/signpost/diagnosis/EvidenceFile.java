package dev.signpost.diagnosis;

import java.time.Instant;
import java.util.List;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.redis.ClusterReport;
import org.jspecify.annotations.Nullable;

/**
 * Everything a diagnosis rests on; judged again it gives the same findings.
 *
 * @param definition as it was when the run began, with the endpoints that were typed
 * @param sandbox whether documentation addresses are right here
 * @param rehearsal whether addresses in the allowed networks pass
 * @param randomLabel the label that stands for a name that does not exist
 * @param finishedAt null while it runs
 * @param levels the walk from the root, top down, without the parent zone's own servers
 * @param targets every server, in reading order
 * @param report what the cluster said of itself, or null
 * @param reportedAt when it was pasted
 */
public record EvidenceFile(ClusterDefinition definition, boolean sandbox, List<String> rehearsal, String randomLabel,
		Instant startedAt, @Nullable Instant finishedAt, ZoneFacts zone, Machine machine, List<Level> levels,
		List<Target> targets, List<Exchange> exchanges, List<Knock> knocks, @Nullable Earlier earlier,
		@Nullable ClusterReport report, @Nullable Instant reportedAt) {

	public EvidenceFile {
		rehearsal = List.copyOf(rehearsal);
		levels = List.copyOf(levels);
		targets = List.copyOf(targets);
		exchanges = List.copyOf(exchanges);
		knocks = List.copyOf(knocks);
	}

}
