package dev.signpost.change;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordChange;
import dev.signpost.plan.Fingerprint;
import dev.signpost.plan.Plan;
import org.springframework.stereotype.Component;

/**
 * Which names are on hold because a change that touches them is not settled.
 */
@Component
class OpenChanges {

	static final List<ChangeStatus> UNSETTLED = List.of(ChangeStatus.INTENT, ChangeStatus.SUBMITTED,
			ChangeStatus.UNKNOWN, ChangeStatus.CONFLICT);

	private final ChangeRows rows;

	OpenChanges(ChangeRows rows) {
		this.rows = rows;
	}

	/**
	 * The first change that holds names of this plan.
	 */
	Optional<ChangeRow> holding(SavedPlan plan) {
		return this.rows.findByZoneIdAndStatusInOrderByNumber(plan.plan().snapshot().zone().id(), UNSETTLED)
			.stream()
			.filter((row) -> overlap(plan, row))
			.findFirst();
	}

	/**
	 * Whether the change came from this plan.
	 */
	boolean madeBy(long number, String planId) {
		return this.rows.findById(number).filter((row) -> row.planId.equals(planId)).isPresent();
	}

	private static boolean overlap(SavedPlan plan, ChangeRow row) {
		DnsName mine = plan.definition().name();
		DnsName theirs = DnsName.of(row.clusterName);
		Set<DnsName> names = names(PlanJson.read(row.plan, new Fingerprint(row.fingerprint)));
		return mine.isWithin(theirs) || theirs.isWithin(mine) || names(plan.plan()).stream().anyMatch(names::contains);
	}

	private static Set<DnsName> names(Plan plan) {
		return plan.batch()
			.changes()
			.stream()
			.map(RecordChange::key)
			.map((key) -> key.name())
			.collect(Collectors.toSet());
	}

}
