package dev.signpost.change.web;

import java.util.List;

import dev.signpost.change.Moved;
import dev.signpost.change.SavedPlan;
import dev.signpost.web.MovedRecord;

/** A plan that the zone has overtaken. */
record MovedView(String clusterId, String clusterName, String intent, String plan, List<MovedRecord> rows) {

	static MovedView of(SavedPlan plan, List<Moved> rows) {
		return new MovedView(plan.cluster().toString(), plan.definition().name().text(), plan.plan().intent().name(),
				plan.plan().fingerprint().shortText(), records(rows));
	}

	static List<MovedRecord> records(List<Moved> rows) {
		return rows.stream()
			.map((row) -> new MovedRecord(row.key().name().absolute(), row.key().type().name(), row.saw(), row.live(),
					row.wanted()))
			.toList();
	}

}
