package dev.signpost.cluster;

import java.util.List;
import java.util.Optional;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.HostNames;
import dev.signpost.dns.Problem;
import dev.signpost.dns.ZoneRef;
import org.jspecify.annotations.Nullable;

/** Reads the names of clusters and nodes as people type them. */
final class NameReader {

	private final ZoneRef zone;

	private final Problems problems;

	NameReader(ZoneRef zone, Problems problems) {
		this.zone = zone;
		this.problems = problems;
	}

	/**
	 * Reads the full name of a cluster, or notes what is wrong with it.
	 */
	@Nullable DnsName cluster(String typed, String field) {
		String text = Typed.trimmed(typed);
		if (text.equals("@")) {
			this.problems.add(field, apexProblem());
			return null;
		}
		DnsName name = host(text, field);
		if (name == null) {
			return null;
		}
		return this.problems.none(field, placeProblem(name)) ? name : null;
	}

	/**
	 * Reads the name of a node: one label, or a full name inside the zone.
	 */
	@Nullable DnsName node(String typed, DnsName cluster, String field) {
		String text = Typed.trimmed(typed);
		if (!this.problems.none(field, HostNames.problemWith(text))) {
			return null;
		}
		DnsName name = host(text.contains(".") ? text : text + "." + cluster, field);
		if (name == null || !this.problems.none(field, nodePlaceProblem(name, text, cluster))) {
			return null;
		}
		return name;
	}

	private @Nullable DnsName host(String text, String field) {
		Optional<Problem> problem = HostNames.problemWith(text);
		if (!this.problems.none(field, problem)) {
			return null;
		}
		DnsName name = DnsName.of(text);
		return this.problems.none(field, Idn.problemWith(name)) ? name : null;
	}

	private Optional<Problem> placeProblem(DnsName name) {
		if (name.equals(this.zone.apex())) {
			return Optional.of(apexProblem());
		}
		return name.isUnder(this.zone.apex()) ? Optional.empty() : Optional.of(outside());
	}

	private Optional<Problem> nodePlaceProblem(DnsName name, String typed, DnsName cluster) {
		if (name.equals(cluster)) {
			return Optional.of(new Problem("SAME_AS_CLUSTER", "A node cannot have the cluster's own name"));
		}
		if (name.isUnder(this.zone.apex())) {
			return Optional.empty();
		}
		return Optional.of(meant(name, typed, cluster).map(NameReader::didYouMean).orElseGet(this::outside));
	}

	/**
	 * What was probably meant by a name such as {@code node1.cluster}, which ends in the
	 * first labels of the cluster's name.
	 */
	private static Optional<String> meant(DnsName name, String typed, DnsName cluster) {
		List<String> labels = name.labels();
		for (int cut = 1; cut < labels.size() && !typed.endsWith("."); cut++) {
			List<String> tail = labels.subList(cut, labels.size());
			if (tail.size() <= cluster.labels().size() && tail.equals(cluster.labels().subList(0, tail.size()))) {
				return Optional.of(String.join(".", labels.subList(0, cut)));
			}
		}
		return Optional.empty();
	}

	private static Problem didYouMean(String label) {
		return new Problem("AMBIGUOUS_NAME",
				"Type one label, or the full name with the zone's name at its end. Did you mean " + label + "?");
	}

	private Problem outside() {
		return new Problem("OUTSIDE_ZONE", "The name must be inside " + this.zone.apex());
	}

	private Problem apexProblem() {
		return new Problem("IS_APEX", "This is the hosted zone's own name: a delegation there would replace the zone's "
				+ "own name servers. Type a name inside " + this.zone.apex());
	}

}
