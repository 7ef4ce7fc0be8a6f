package dev.signpost.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.signpost.cluster.ClusterId;
import dev.signpost.dns.DnsName;
import dev.signpost.history.Actors;
import dev.signpost.plan.Fingerprint;
import dev.signpost.plan.Intent;
import dev.signpost.plan.Plan;
import dev.signpost.web.KeysetPage;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Reads changes back, a page of them in three queries.
 */
@Component
class ChangeReading {

	private final ChangeRows changes;

	private final MomentRows moments;

	private final Actors actors;

	ChangeReading(ChangeRows changes, MomentRows moments, Actors actors) {
		this.changes = changes;
		this.moments = moments;
		this.actors = actors;
	}

	Optional<Change> find(long number) {
		return this.changes.findById(number).map((row) -> changes(List.of(row)).getFirst());
	}

	KeysetPage<Change> page(@Nullable ClusterId cluster, long before, int limit) {
		Limit most = Limit.of(limit + 1);
		List<ChangeRow> rows = (cluster != null)
				? this.changes.findByClusterIdAndNumberLessThanOrderByNumberDesc(cluster.toString(), before, most)
				: this.changes.findByNumberLessThanOrderByNumberDesc(before, most);
		return KeysetPage.of(changes(rows), limit, (change) -> Long.toString(change.number()));
	}

	private List<Change> changes(List<ChangeRow> rows) {
		Map<String, String> names = this.actors.names(rows.stream().map((row) -> row.actorId).distinct().toList());
		Map<Long, List<MomentRow>> timelines = this.moments.of(rows.stream().map((row) -> row.number).toList())
			.stream()
			.collect(Collectors.groupingBy((moment) -> moment.key.changeNumber()));
		return rows.stream()
			.map((row) -> change(row, names.getOrDefault(row.actorId, row.actorId),
					timelines.getOrDefault(row.number, List.of())))
			.toList();
	}

	private static Change change(ChangeRow row, String actorName, List<MomentRow> timeline) {
		Plan plan = PlanJson.read(row.plan, new Fingerprint(row.fingerprint));
		return new Change(row.number, new ClusterId(UUID.fromString(row.clusterId)), DnsName.of(row.clusterName),
				plan.snapshot().zone(), new PlanId(UUID.fromString(row.planId)), row.fingerprint,
				Intent.valueOf(row.intent), row.status, plan.steps(), row.reason, row.actorId, actorName, row.entryHash,
				row.route53ChangeId, row.route53RequestId, row.submittedAt, row.holdUntil, row.note,
				RecordsJson.readTexts(row.serviceWords), timeline.stream().map(ChangeReading::moment).toList());
	}

	private static Change.Moment moment(MomentRow row) {
		return new Change.Moment(row.status, row.at, row.note);
	}

}
