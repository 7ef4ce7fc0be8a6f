package dev.signpost.change;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import dev.signpost.cluster.Clusters;
import dev.signpost.dns.RecordKey;
import dev.signpost.dns.RecordSet;
import dev.signpost.history.Actor;
import dev.signpost.history.Deed;
import dev.signpost.history.HistoryEntry;
import dev.signpost.history.HistoryLog;
import dev.signpost.plan.Fingerprint;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes changes down, each step in one short transaction together with its history
 * entry; nothing here ever asks Route 53.
 */
@Component
class Journal {

	private final ChangeRows changes;

	private final MomentRows moments;

	private final PlanRows plans;

	private final Holdings holdings;

	private final Clusters clusters;

	private final HistoryLog history;

	private final Clock clock;

	Journal(ChangeRows changes, MomentRows moments, PlanRows plans, Holdings holdings, Clusters clusters,
			HistoryLog history, Clock clock) {
		this.changes = changes;
		this.moments = moments;
		this.plans = plans;
		this.holdings = holdings;
		this.clusters = clusters;
		this.history = history;
		this.clock = clock;
	}

	/**
	 * Writes the intent down and marks the plan as used.
	 * @return the change's number, or nothing if the cluster is no longer as planned
	 */
	@Transactional
	OptionalLong prepare(SavedPlan plan, Actor actor, @Nullable String reason, long epoch) {
		if (!stillDefined(plan)) {
			return OptionalLong.empty();
		}
		this.changes.takeNumber();
		long number = this.changes.takenNumber();
		if (this.plans.use(plan.id().toString(), number) != 1) {
			throw new IllegalStateException("a plan is used once");
		}
		ChangeRow row = this.changes.saveAndFlush(new ChangeRow(number, plan, PlanJson.write(plan.plan()),
				this.holdings.json(plan.cluster().toString()), actor, reason, epoch, now()));
		this.moments.save(new MomentRow(number, 0, ChangeStatus.INTENT, row.createdAt, null));
		HistoryEntry entry = this.history.append(actor, Deeds.intended(row, plan.plan()));
		row.entryHash = entry.hash();
		Failpoint.hit("before-intent-commit");
		return OptionalLong.of(number);
	}

	/**
	 * Whoever revises or retires the cluster comes before this transaction and is seen,
	 * or after it and sees the intent.
	 */
	private boolean stillDefined(SavedPlan plan) {
		return this.clusters.lock(plan.cluster())
			.filter((cluster) -> cluster.definition().equals(plan.definition()))
			.isPresent();
	}

	/**
	 * Writes down what became of a change.
	 * @return false if the change is already further
	 */
	@Transactional
	boolean settle(long number, Settlement next) {
		ChangeRow row = this.changes.lock(number).orElseThrow();
		if (!row.status.next().contains(next.status())) {
			return false;
		}
		advance(row, next);
		this.history.append(row.actor(), Deeds.settled(row));
		Failpoint.hit("before-" + next.status().name().toLowerCase(java.util.Locale.ROOT) + "-commit");
		return true;
	}

	/**
	 * Writes down what a person decided about a change in conflict: that it happened,
	 * which makes it live, or that it did not.
	 */
	@Transactional
	boolean resolve(long number, boolean happened, String reason, Actor actor) {
		ChangeRow row = this.changes.lock(number).orElseThrow();
		if (row.status != ChangeStatus.CONFLICT) {
			return false;
		}
		if (happened) {
			advance(row, Settlement.of(ChangeStatus.SUBMITTED, "A person decided that it happened."));
			advance(row, Settlement.live("Live as a person decided, not as Route 53 said."));
		}
		else {
			advance(row, Settlement.of(ChangeStatus.NOT_SENT, "A person decided that it did not happen."));
		}
		this.history.append(actor, Deeds.resolved(row, reason));
		return true;
	}

	/**
	 * Writes down that the zone is not as a live change left it.
	 */
	@Transactional
	void drifted(long number, List<Moved> rows) {
		ChangeRow row = this.changes.lock(number).orElseThrow();
		Set<RecordKey> ours = PlanJson.read(row.plan, new Fingerprint(row.fingerprint))
			.holdingsAfter()
			.stream()
			.map(RecordSet::key)
			.collect(Collectors.toSet());
		row.drifted = rows.stream().map(Moved::key).anyMatch(ours::contains);
		this.history.append(Actor.SYSTEM, Deeds.drifted(row, rows));
	}

	/**
	 * Writes into the timeline of a live change why it is not proved.
	 */
	@Transactional
	void notProved(long number, String note) {
		if (this.changes.lock(number).orElseThrow().status == ChangeStatus.LIVE) {
			this.moments.save(new MomentRow(number, this.moments.count(number), ChangeStatus.LIVE, now(), note));
		}
	}

	/**
	 * Writes down something that led to no change.
	 */
	@Transactional
	void note(Deed deed) {
		this.history.append(deed);
	}

	/**
	 * Forgets plans that nobody applied.
	 */
	@Transactional
	void forgetPlansBefore(Instant expiry) {
		this.plans.forgetUnused(expiry);
	}

	private void advance(ChangeRow row, Settlement next) {
		Instant now = now();
		boolean sentBefore = row.status != ChangeStatus.INTENT;
		row.status = next.status();
		row.note = next.note();
		row.serviceWords = RecordsJson.writeTexts(next.serviceWords());
		row.route53ChangeId = either(next.changeId(), row.route53ChangeId);
		row.route53RequestId = either(next.requestId(), row.route53RequestId);
		row.submittedAt = either(next.submittedAt(), row.submittedAt);
		row.holdUntil = either(next.holdUntil(), row.holdUntil);
		row.settledAt = next.status().settled() ? now : null;
		this.moments.save(new MomentRow(row.number, this.moments.count(row.number), next.status(), now, next.note()));
		takeOver(row, sentBefore);
	}

	private void takeOver(ChangeRow row, boolean sentBefore) {
		this.changes.saveAndFlush(row);
		if (row.status == ChangeStatus.SUBMITTED) {
			this.holdings.replace(row.clusterId,
					PlanJson.read(row.plan, new Fingerprint(row.fingerprint)).holdingsAfter(), row.number);
		}
		else if (row.status == ChangeStatus.NOT_SENT && sentBefore) {
			this.holdings.restore(row.clusterId, row.heldBefore);
		}
	}

	private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
		return (first != null) ? first : second;
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
