package dev.signpost.change;

import java.util.Comparator;
import java.util.List;

import dev.signpost.change.RecordsJson.SetJson;
import dev.signpost.cluster.ClusterStanding.Held;
import dev.signpost.dns.RecordSet;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/**
 * What Signpost holds for a cluster, inside the transaction that settles a change.
 *
 * <p>
 * Taken over as soon as Route 53 has accepted: from then on a reading shows the new sets,
 * and they are no stranger's.
 */
@Component
class Holdings {

	private final HeldRows rows;

	Holdings(HeldRows rows) {
		this.rows = rows;
	}

	List<Held> of(String cluster) {
		return this.rows.of(cluster)
			.stream()
			.map((row) -> new Held(row.set(), row.changeNumber))
			.sorted(Comparator.comparing((Held held) -> held.set().key()))
			.toList();
	}

	/**
	 * Takes over what a change left; a set that it kept stays with the change that set
	 * it.
	 */
	void replace(String cluster, List<RecordSet> after, long changeNumber) {
		List<Held> before = of(cluster);
		this.rows.forget(cluster);
		after.forEach((set) -> this.rows.save(new HeldRow(cluster, set, setter(before, set, changeNumber))));
	}

	/**
	 * Puts back what was held before a change that did not happen.
	 */
	void restore(String cluster, String json) {
		this.rows.forget(cluster);
		read(json).forEach((held) -> this.rows.save(new HeldRow(cluster, held.set(), held.changeNumber())));
	}

	String json(String cluster) {
		return RecordsJson.MAPPER.writeValueAsString(of(cluster).stream().map(HeldJson::of).toList());
	}

	private static List<Held> read(String json) {
		return RecordsJson.MAPPER.readValue(json, new TypeReference<List<HeldJson>>() {
		}).stream().map(HeldJson::held).toList();
	}

	private static long setter(List<Held> before, RecordSet set, long changeNumber) {
		return before.stream()
			.filter((held) -> held.set().equals(set))
			.mapToLong(Held::changeNumber)
			.findAny()
			.orElse(changeNumber);
	}

	/** A held set as JSON. */
	record HeldJson(SetJson set, long changeNumber) {

		static HeldJson of(Held held) {
			return new HeldJson(SetJson.of(held.set()), held.changeNumber());
		}

		Held held() {
			return new Held(this.set.set(), this.changeNumber);
		}

	}

}
