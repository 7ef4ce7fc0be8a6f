package dev.signpost.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.dns.ChangeBatch;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordKey;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.ZoneEntry;
import dev.signpost.dns.ZoneRef;

/** A change before the guards have spoken: all that they may look at. */
record Draft(ClusterDefinition definition, Surroundings around, Difference difference) {

	ZoneRef zone() {
		return this.around.snapshot().zone();
	}

	DnsName cluster() {
		return this.definition.name();
	}

	List<ZoneEntry> entries() {
		return this.around.snapshot().entries();
	}

	ChangeBatch batch() {
		return this.difference.batch();
	}

	/** Every name that this change is about, in the zone or not, without doubles. */
	List<DnsName> names() {
		Stream<DnsName> sets = Stream.concat(this.difference.wanted().stream(), this.around.holdings().stream())
			.map(RecordSet::name);
		return Stream.concat(Stream.of(cluster()), sets).distinct().sorted().toList();
	}

	boolean wants(RecordKey key) {
		return reaches(key.name()) && this.difference.wanted().stream().anyMatch((set) -> set.key().equals(key));
	}

	boolean wants(DnsName name) {
		return reaches(name) && this.difference.wanted().stream().anyMatch((set) -> set.name().equals(name));
	}

	/** Whether the zone lets anybody but its provider write there. */
	boolean reaches(DnsName name) {
		return Difference.reachable(name, this.around);
	}

	Optional<RecordSet> held(RecordKey key) {
		return this.around.holdings().stream().filter((set) -> set.key().equals(key)).findFirst();
	}

	/** The plain entries. */
	Stream<ZoneEntry.Plain> found() {
		return entries().stream().filter(ZoneEntry.Plain.class::isInstance).map(ZoneEntry.Plain.class::cast);
	}

	/** The entries of this shape at wanted names, whatever their type. */
	List<ZoneEntry.Foreign> foreign(ZoneEntry.Shape shape) {
		return entries().stream()
			.filter(ZoneEntry.Foreign.class::isInstance)
			.map(ZoneEntry.Foreign.class::cast)
			.filter((entry) -> entry.shape() == shape && wants(entry.key().name()))
			.toList();
	}

	/** Whether the plan itself deals with this entry: it is wanted, or was held. */
	boolean concerns(ZoneEntry entry) {
		return entry instanceof ZoneEntry.Plain(RecordSet set) && (wants(set.key()) || held(set.key()).isPresent());
	}

}
