package dev.signpost.sandbox.route53.world;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A hosted zone and its record sets in the order in which Route 53 lists them. */
public record ZoneState(HostedZone zone, NavigableMap<SetKey, RecordSet> sets) {

	public ZoneState {
		sets = Collections.unmodifiableNavigableMap(sets);
	}

	public static ZoneState of(HostedZone zone, Collection<RecordSet> sets) {
		TreeMap<SetKey, RecordSet> sorted = new TreeMap<>();
		sets.forEach((set) -> sorted.put(set.key(), set));
		return new ZoneState(zone, sorted);
	}

	/** The same zone after sets were taken away and others were put in. */
	public ZoneState after(Collection<SetKey> removed, Collection<RecordSet> stored) {
		TreeMap<SetKey, RecordSet> copy = new TreeMap<>(this.sets);
		removed.forEach(copy::remove);
		stored.forEach((set) -> copy.put(set.key(), set));
		return new ZoneState(this.zone, copy);
	}

	/** All sets of one name. */
	public List<RecordSet> at(DomainName name) {
		return this.sets.tailMap(SetKey.firstOf(name), true)
			.values()
			.stream()
			.takeWhile((set) -> set.name().equals(name))
			.toList();
	}

	/**
	 * All sets of one name and type: one simple set, or the members of a routed group.
	 */
	public List<RecordSet> at(DomainName name, String type) {
		return at(name).stream().filter((set) -> set.type().equals(type)).toList();
	}

}
