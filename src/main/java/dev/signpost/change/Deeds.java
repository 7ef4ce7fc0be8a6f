package dev.signpost.change;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.signpost.dns.RecordSet;
import dev.signpost.history.Deed;
import dev.signpost.plan.Plan;
import dev.signpost.plan.Step;

/** What the history says of plans and changes. */
final class Deeds {

	private Deeds() {
	}

	static Deed intended(ChangeRow row, Plan plan) {
		return of("change.intended", row).reason(row.reason)
			.records(RecordsJson.write(found(plan)), RecordsJson.write(wanted(plan)));
	}

	static Deed settled(ChangeRow row) {
		Deed deed = of("change." + word(row.status), row).outcome(row.status.name())
			.route53(row.route53ChangeId, row.route53RequestId);
		return (row.note != null) ? deed.detail("note", row.note) : deed;
	}

	static Deed resolved(ChangeRow row, String reason) {
		return of("change.resolved", row).outcome(row.status.name()).reason(reason);
	}

	static Deed drifted(ChangeRow row, List<Moved> rows) {
		return of("drift.found", row).detail("records", keys(rows));
	}

	static Deed moved(SavedPlan plan, List<Moved> rows) {
		return of("change.plan-moved", plan).detail("records", keys(rows));
	}

	static Deed altered(PlanRow row) {
		return Deed.of("change.plan-altered", row.id).plan(row.fingerprint);
	}

	private static Deed of(String action, ChangeRow row) {
		return Deed.of(action, row.clusterName)
			.cluster(row.clusterId, row.zoneId)
			.plan(row.fingerprint)
			.detail("change", Long.toString(row.number))
			.detail("intent", row.intent);
	}

	private static Deed of(String action, SavedPlan plan) {
		return Deed.of(action, plan.definition().name().text())
			.cluster(plan.cluster().toString(), plan.plan().snapshot().zone().id())
			.plan(plan.plan().fingerprint().hex());
	}

	private static String word(ChangeStatus status) {
		return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static String keys(List<Moved> rows) {
		return rows.stream().map((row) -> row.key().toString()).collect(Collectors.joining(", "));
	}

	private static List<RecordSet> found(Plan plan) {
		return plan.steps().stream().<RecordSet>mapMulti((step, sink) -> {
			switch (step) {
				case Step.Create created -> {
				}
				case Step.Replace(RecordSet found, RecordSet wanted) -> sink.accept(found);
				case Step.Remove(RecordSet found) -> sink.accept(found);
				case Step.Keep kept -> {
				}
			}
		}).toList();
	}

	private static List<RecordSet> wanted(Plan plan) {
		return plan.steps().stream().<RecordSet>mapMulti((step, sink) -> {
			switch (step) {
				case Step.Create(RecordSet wanted) -> sink.accept(wanted);
				case Step.Replace(RecordSet found, RecordSet wanted) -> sink.accept(wanted);
				case Step.Remove removed -> {
				}
				case Step.Keep kept -> {
				}
			}
		}).toList();
	}

}
