package dev.signpost.diagnosis.check.client;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Knock;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.diagnosis.check.Speakers;
import dev.signpost.lookup.PortProbe.PortAnswer;

/**
 * E2: one can connect to each database.
 */
public final class DatabasePortIsOpen implements Check {

	@Override
	public CheckId id() {
		return CheckId.E2;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.E1);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	/** What a database that is well says to PING; the second when it wants a password. */
	private static final List<String> WELL = List.of("+PONG", "-NOAUTH");

	@Override
	public List<Finding> judge(Evidence evidence) {
		List<Knock> tried = evidence.knocks()
			.stream()
			.filter((knock) -> !(knock.answer() instanceof PortAnswer.NotTried))
			.toList();
		if (tried.isEmpty()) {
			return List.of(Finding.of(id(), Says.E2_NOT_ASKED));
		}
		if (tried.stream().allMatch((knock) -> knock.answer() instanceof PortAnswer.Silent)) {
			return List.of(about(tried.getFirst(), Says.NOT_REACHABLE_FROM_HERE, evidence));
		}
		List<Finding> findings = tried.stream().flatMap((knock) -> judge(knock, evidence).stream()).toList();
		return findings.isEmpty() ? List.of(open(tried)) : findings;
	}

	private Optional<Finding> judge(Knock knock, Evidence evidence) {
		return switch (knock.answer()) {
			case PortAnswer.Open open ->
				oddly(open).map((pong) -> about(knock, Says.DATABASE_GREETS_ODDLY, evidence).with("pong", pong));
			case PortAnswer.Closed closed -> Optional.of(about(knock, Says.DATABASE_PORT_CLOSED, evidence));
			case PortAnswer.Silent silent -> Optional.of(about(knock, Says.DATABASE_SILENT, evidence));
			case PortAnswer.NotTried notTried -> Optional.empty();
		};
	}

	private static Optional<String> oddly(PortAnswer.Open open) {
		return Optional.ofNullable(open.pong()).filter((pong) -> WELL.stream().noneMatch(pong::startsWith));
	}

	private Finding about(Knock knock, Says code, Evidence evidence) {
		String owner = Speakers.of(evidence).owner(knock.address());
		return Finding.of(id(), code, new Server(Server.Role.NODE, owner, knock.address()))
			.with("name", knock.endpoint().name().text())
			.with("port", Integer.toString(knock.endpoint().port()));
	}

	private Finding open(List<Knock> tried) {
		Knock first = tried.getFirst();
		return Finding.of(id(), Says.DATABASE_PORT_OPEN)
			.with("name", first.endpoint().name().text())
			.with("port", Integer.toString(first.endpoint().port()))
			.with("count", Integer.toString(tried.size()));
	}

	private enum Says implements FindingCode {

		DATABASE_PORT_OPEN(Severity.FINE, VerdictCode.WORKING),

		DATABASE_GREETS_ODDLY(Severity.NOTICE, VerdictCode.WORKING),

		NOT_REACHABLE_FROM_HERE(Severity.NOTICE, VerdictCode.WORKING),

		DATABASE_SILENT(Severity.ERROR, VerdictCode.DATABASE_NOT_REACHABLE),

		DATABASE_PORT_CLOSED(Severity.ERROR, VerdictCode.DATABASE_NOT_REACHABLE),

		E2_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
