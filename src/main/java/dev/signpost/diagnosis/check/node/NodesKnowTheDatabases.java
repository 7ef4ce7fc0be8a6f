package dev.signpost.diagnosis.check.node;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.signpost.cluster.ClusterDefinition.Endpoint;
import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.dns.DnsName;

/**
 * N10: every node knows every database name.
 */
public final class NodesKnowTheDatabases extends NodeCheck {

	public NodesKnowTheDatabases() {
		super(CheckId.N10, Set.of(CheckId.N1, CheckId.N4, CheckId.N5, CheckId.N6, CheckId.N7), Says.values());
	}

	@Override
	List<Finding> look(Told told) {
		List<DnsName> names = told.evidence()
			.definition()
			.endpoints()
			.stream()
			.map(Endpoint::name)
			.filter((name) -> name.isUnder(told.zone()))
			.distinct()
			.filter((name) -> told.knows(name).isPresent())
			.toList();
		if (names.isEmpty()) {
			return notAsked(told);
		}
		List<Finding> missing = names.stream()
			.filter((name) -> !told.knows(name).orElse(true))
			.map((name) -> unknown(told, name))
			.toList();
		return missing.isEmpty() ? List.of(found(Says.NODE_KNOWS_DATABASES, told).restingOn(asked(told, names)))
				: missing;
	}

	@Override
	public List<Finding> weigh(Evidence evidence, List<Finding> all) {
		return super.weigh(evidence,
				Everywhere.of(evidence, counted(all), Says.NODE_DOES_NOT_KNOW_DATABASE, Says.DATABASE_UNKNOWN_TO_ALL));
	}

	/** How many look-ups in how many go wrong. */
	private static List<Finding> counted(List<Finding> all) {
		Map<String, Long> lacking = all.stream()
			.filter((finding) -> finding.arguments().containsKey("name"))
			.collect(Collectors.groupingBy((finding) -> finding.arguments().getOrDefault("name", ""),
					Collectors.counting()));
		long judged = all.stream()
			.filter((finding) -> finding.severity() != Severity.NOT_ASKED)
			.map(Finding::address)
			.distinct()
			.count();
		return all.stream()
			.map((finding) -> finding.arguments().containsKey("name")
					? finding.with("lacking", Long.toString(lacking.getOrDefault(finding.arguments().get("name"), 1L)))
						.with("of", Long.toString(judged))
					: finding)
			.toList();
	}

	private Finding unknown(Told told, DnsName name) {
		return found(Says.NODE_DOES_NOT_KNOW_DATABASE, told).restingOn(asked(told, List.of(name)))
			.with("name", told.evidence().label(name))
			.with("lacking", "1")
			.with("of", Integer.toString(told.evidence().definition().nodes().size()))
			.with("rcode", told.whole(Ask.a(name)).map((exchange) -> Told.message(exchange).rcodeName()).orElse("?"));
	}

	private static List<Exchange> asked(Told told, List<DnsName> names) {
		return names.stream().flatMap((name) -> told.replied(Ask.a(name)).stream()).toList();
	}

	private enum Says implements FindingCode {

		NODE_KNOWS_DATABASES(Severity.FINE, VerdictCode.WORKING),

		NODE_DOES_NOT_KNOW_DATABASE(Severity.ERROR, VerdictCode.NODE_ANSWERS_WRONGLY),

		DATABASE_UNKNOWN_TO_ALL(Severity.ERROR, VerdictCode.SOME_CLIENTS_FAIL),

		N10_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

		private final Severity severity;

		private final VerdictCode verdict;

		Says(Severity severity, VerdictCode verdict) {
			this.severity = severity;
			this.verdict = verdict;
		}

		@Override
		public Severity severity() {
			return this.severity;
		}

		@Override
		public VerdictCode verdict() {
			return this.verdict;
		}

	}

}
