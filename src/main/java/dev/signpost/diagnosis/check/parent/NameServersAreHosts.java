package dev.signpost.diagnosis.check.parent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.HostNames;
import dev.signpost.dns.RecordType;

/**
 * Each value of the NS record is the name of a host: no address, no alias, not written
 * twice.
 */
public final class NameServersAreHosts implements Check {

	@Override
	public CheckId id() {
		return CheckId.D8;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.P1, CheckId.P2, CheckId.P5, CheckId.P6, CheckId.D1);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	private static final Pattern DIGITS = Pattern.compile("\\d+(\\.\\d+){3}(\\..*)?");

	@Override
	public List<Finding> judge(Evidence evidence) {
		Listed listed = Listed.by(evidence);
		if (listed.nothing()) {
			return List.of(say(Says.D8_NOT_ASKED));
		}
		List<Finding> found = listed.names()
			.stream()
			.flatMap((name) -> wrong(evidence, name)
				.map((code) -> listed.about(CheckId.D8, code, name).with("right", right(evidence, name)))
				.stream())
			.toList();
		if (found.isEmpty()) {
			return List.of(listed.about(CheckId.D8, Says.NAMES_WELL_FORMED));
		}
		boolean all = found.size() == listed.names().size()
				&& found.stream().noneMatch((one) -> one.code().equals(Says.NS_NOT_A_HOST_NAME.name()));
		return found.stream()
			.map((one) -> all ? one.as(Severity.CRITICAL).leadingTo(VerdictCode.NO_ADDRESSES) : one)
			.toList();
	}

	private static Optional<Says> wrong(Evidence evidence, DnsName name) {
		String zone = "." + evidence.parentZone().text();
		if (DIGITS.matcher(name.text()).matches()) {
			return Optional.of(Says.NS_IS_ADDRESS);
		}
		if (name.text().endsWith(zone + zone)) {
			return Optional.of(Says.NS_WRITTEN_TWICE);
		}
		if (isAlias(evidence, name)) {
			return Optional.of(Says.NS_IS_ALIAS);
		}
		return HostNames.problemWith(name.text()).map((problem) -> Says.NS_NOT_A_HOST_NAME);
	}

	/** Below the cut the nodes say it, elsewhere the parent zone. */
	private static boolean isAlias(Evidence evidence, DnsName name) {
		return Stream.concat(evidence.nodes().stream(), evidence.parents().stream())
			.flatMap((server) -> evidence.reply(server, Ask.a(name)).stream())
			.filter((message) -> message.flags().aa())
			.anyMatch((message) -> !message.answers(name, RecordType.CNAME).isEmpty());
	}

	/** What was most likely meant. */
	private static String right(Evidence evidence, DnsName name) {
		String zone = "." + evidence.parentZone().text();
		return name.text().endsWith(zone + zone) ? name.text().substring(0, name.text().length() - zone.length()) + "."
				: evidence.definition().nodes().getFirst().name().absolute();
	}

	private static Finding say(Says code) {
		return Finding.of(CheckId.D8, code);
	}

	/** What it can say. */
	enum Says implements FindingCode {

		/** They are. */
		NAMES_WELL_FORMED(Severity.FINE, VerdictCode.WORKING),

		/** An address stands where a name should. */
		NS_IS_ADDRESS(Severity.ERROR, VerdictCode.SOME_CLIENTS_FAIL),

		/** The zone's name was added a second time; CRITICAL where all are like that. */
		NS_WRITTEN_TWICE(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		/** The name is an alias (CNAME), which many resolvers do not follow here. */
		NS_IS_ALIAS(Severity.ERROR, VerdictCode.SOME_CLIENTS_FAIL),

		/** The name has characters that no host name has. */
		NS_NOT_A_HOST_NAME(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		/** There is no referral. */
		D8_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
