package dev.signpost.zone.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.DnsText;
import dev.signpost.dns.HostNames;
import dev.signpost.dns.Problem;
import dev.signpost.dns.ZoneRef;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

/**
 * For which zone and cluster the policy is wanted, as typed; other pages link here with
 * it filled in.
 *
 * @param zone id of the hosted zone
 * @param cluster the cluster's name
 * @param nodes names of nodes, parted by spaces, commas or lines
 */
record PolicyForm(@Nullable String zone, @Nullable String cluster, @Nullable String nodes) {

	private static final int MOST_NODES = 35;

	PolicyForm {
		zone = (zone == null) ? "" : zone.strip();
		cluster = (cluster == null) ? "" : cluster.strip();
		nodes = (nodes == null) ? "" : nodes.strip();
	}

	boolean isEmpty() {
		return text(this.zone).isEmpty() && text(this.cluster).isEmpty() && text(this.nodes).isEmpty();
	}

	/**
	 * Whether a list of these zones loses nothing that was typed.
	 */
	boolean mayChooseFrom(List<ZoneRef> zones) {
		return text(this.zone).isEmpty() || zones.stream().anyMatch((known) -> known.id().equals(this.zone));
	}

	/**
	 * Puts what is wrong at its field.
	 * @param zones the hosted zones that are known
	 */
	void checkInto(BindingResult errors, List<ZoneRef> zones) {
		if (!text(this.zone).matches("[A-Z0-9]{1,32}")) {
			errors.rejectValue("zone", "NOT_A_ZONE_ID",
					"Type the id of a hosted zone: capital letters and digits, as in Z0123456789ABC");
		}
		clusterProblem(zones).ifPresent((problem) -> reject(errors, "cluster", problem));
		nodesProblem().ifPresent((problem) -> reject(errors, "nodes", problem));
	}

	DnsName clusterName() {
		return DnsName.of(text(this.cluster));
	}

	List<DnsName> nodeNames() {
		return typedNodes().stream().map(DnsName::of).toList();
	}

	private Optional<Problem> clusterProblem(List<ZoneRef> zones) {
		return HostNames.problemWith(text(this.cluster)).or(() -> outside(zones));
	}

	private Optional<Problem> outside(List<ZoneRef> zones) {
		return zones.stream()
			.filter((known) -> known.id().equals(this.zone) && !clusterName().isUnder(known.apex()))
			.findFirst()
			.map((known) -> new Problem("NOT_IN_THE_ZONE", "The name must end with ." + known.apex()));
	}

	private Optional<Problem> nodesProblem() {
		List<String> typed = typedNodes();
		if (typed.size() > MOST_NODES) {
			return Optional.of(new Problem("TOO_MANY_NODES", "Type at most 35 names"));
		}
		Function<String, Optional<Problem>> named = (node) -> HostNames.problemWith(node)
			.map((problem) -> new Problem(problem.code(), DnsText.printable(node) + ": " + problem.sentence()));
		return typed.stream().map(named).flatMap(Optional::stream).findFirst();
	}

	private List<String> typedNodes() {
		return Arrays.stream(text(this.nodes).split("[\\s,;]+")).filter((node) -> !node.isEmpty()).toList();
	}

	private static void reject(BindingResult errors, String field, Problem problem) {
		errors.rejectValue(field, problem.code(), problem.sentence());
	}

	private static String text(@Nullable String typed) {
		return (typed == null) ? "" : typed;
	}

}
