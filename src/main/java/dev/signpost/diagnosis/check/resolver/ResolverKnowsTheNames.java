package dev.signpost.diagnosis.check.resolver;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Rr;

/**
 * R5: no resolver remembers that a name does not exist.
 */
public final class ResolverKnowsTheNames implements Check {

	@Override
	public CheckId id() {
		return CheckId.R5;
	}

	@Override
	public Set<CheckId> needs() {
		return AnswersOfNodes.NEEDED;
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		List<Heard> heard = Heard.comparable(evidence);
		Map<Boolean, List<Heard>> negative = heard.stream()
			.filter((one) -> denies(one, evidence))
			.collect(Collectors.partitioningBy((one) -> soa(one).isPresent()));
		List<Finding> findings = Stream
			.concat(Told.byResolver(negative.getOrDefault(true, List.of()))
				.stream()
				.map((about) -> remembers(about, evidence)),
					Told.each(id(), Says.RESOLVER_DENIES, negative.getOrDefault(false, List.of()), evidence).stream())
			.toList();
		return Told.judged(id(), heard, findings, Says.NAMES_ARE_KNOWN, Says.R5_NOT_ASKED);
	}

	/** An empty answer for private addresses is filtering, which R10 tells. */
	private static boolean denies(Heard heard, Evidence evidence) {
		return heard.kind() == Heard.Kind.DENIES
				|| heard.kind() == Heard.Kind.EMPTY && !ResolverPassesAllAddresses.filterable(heard, evidence);
	}

	private static Optional<Rr> soa(Heard heard) {
		return heard.message().flatMap(DnsMessage::soaInAuthority);
	}

	/** The SOA's TTL counts down in a resolver's cache (RFC 2308 section 5). */
	private Finding remembers(List<Heard> about, Evidence evidence) {
		long left = about.stream().flatMap((one) -> soa(one).stream()).mapToLong(Rr::ttl).max().orElse(0);
		return Told.of(id(), Says.RESOLVER_REMEMBERS_NO, about, evidence)
			.with("left", Long.toString(left))
			.with("until", Told.until(left, about.getFirst(), evidence));
	}

	private enum Says implements FindingCode {

		NAMES_ARE_KNOWN(Severity.FINE, VerdictCode.WORKING),

		RESOLVER_REMEMBERS_NO(Severity.WARNING, VerdictCode.STALE_CACHE),

		RESOLVER_DENIES(Severity.WARNING, VerdictCode.RESOLVER_TROUBLE),

		R5_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
