package dev.signpost.diagnosis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.signpost.dns.IpAddress;
import org.jspecify.annotations.Nullable;

/** One judging of a catalogue's checks, causes first. */
final class Judging {

	private final Evidence evidence;

	private final Map<CheckId, Judged> judged = new EnumMap<>(CheckId.class);

	Judging(Evidence evidence) {
		this.evidence = evidence;
	}

	List<Finding> findings() {
		return this.judged.values().stream().flatMap((one) -> one.findings().stream()).toList();
	}

	void judge(Check check) {
		List<Judged> needed = needed(check);
		Judged raw = (check instanceof AddressCheck addresses) ? byAddress(addresses, needed) : whole(check);
		List<Finding> known = raw.findings().stream().filter((finding) -> causeIsKnown(needed, finding)).toList();
		Causes causes = new Causes(needed);
		List<Finding> linked = known.stream().map(causes::link).toList();
		this.judged.put(check.id(), new Judged(check, raw.settled(), raw.at(), OnceFine.of(linked, raw.settled())));
	}

	private Judged whole(Check check) {
		Evidence reading = this.evidence.again();
		List<Finding> findings = check.judge(reading);
		return reading.incomplete() ? new Judged(check, false, Map.of(), List.of())
				: new Judged(check, true, Map.of(), findings);
	}

	private Judged byAddress(AddressCheck check, List<Judged> needed) {
		Evidence list = this.evidence.again();
		List<Server> nodes = list.nodes();
		boolean settled = !list.incomplete();
		Map<IpAddress, List<Finding>> at = new HashMap<>();
		List<Finding> all = new ArrayList<>();
		for (Server node : nodes) {
			List<Finding> here = at(check, needed, node);
			settled &= here != null;
			if (here != null) {
				at.put(node.address(), here);
				all.addAll(here);
			}
		}
		return settled ? weighed(check, nodes, at, all) : new Judged(check, false, at, all);
	}

	private Judged weighed(AddressCheck check, List<Server> nodes, Map<IpAddress, List<Finding>> at,
			List<Finding> all) {
		Evidence reading = this.evidence.again();
		List<Finding> weighed = nodes.isEmpty() ? List.of(NotAsked.of(check)) : check.weigh(reading, all);
		return reading.incomplete() ? new Judged(check, false, at, all) : new Judged(check, true, at, weighed);
	}

	/** Null where something of it is still to come. */
	private @Nullable List<Finding> at(AddressCheck check, List<Judged> needed, Server node) {
		if (needed.stream().anyMatch((need) -> !need.settledAt(node.address()))) {
			return null;
		}
		if (needed.stream().anyMatch((need) -> need.failedAt(node.address()))) {
			return List.of(NotAsked.of(check, node));
		}
		Evidence reading = this.evidence.again();
		List<Finding> findings = check.judge(reading, node);
		return reading.incomplete() ? null : findings;
	}

	/** Before its causes are settled a failure might look like a cause itself. */
	private static boolean causeIsKnown(List<Judged> needed, Finding finding) {
		return finding.severity().passed() || finding.address() != null || needed.stream().allMatch(Judged::settled);
	}

	private List<Judged> needed(Check check) {
		return check.needs().stream().sorted().filter(this.judged::containsKey).map(this.judged::get).toList();
	}

}
