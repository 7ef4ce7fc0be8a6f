package dev.signpost.diagnosis.check.client;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.diagnosis.check.Speakers;

/**
 * E1: a database's name leads its clients to a living node.
 */
public final class DatabaseNameLeadsToALivingNode implements Check {

	@Override
	public CheckId id() {
		return CheckId.E1;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of();
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		if (evidence.definition().endpoints().isEmpty()) {
			return List.of(Finding.of(id(), Says.NO_DATABASE_NAMED));
		}
		List<Lead> leads = Lead.all(evidence);
		if (leads.isEmpty()) {
			return List.of(Finding.of(id(), Says.E1_NOT_ASKED));
		}
		List<Finding> findings = leads.stream().flatMap((lead) -> judge(lead, evidence).stream()).toList();
		return findings.isEmpty() ? List.of(fine(leads)) : findings;
	}

	private Optional<Finding> judge(Lead lead, Evidence evidence) {
		if (lead.open(evidence)) {
			return Optional.empty();
		}
		if (lead.dead(evidence)) {
			return Optional.of(finding(Says.DATABASE_LEADS_TO_DEAD_NODE, lead, evidence));
		}
		boolean known = evidence.nodeAt(lead.address()).isPresent();
		return known ? Optional.empty() : Optional.of(finding(Says.DATABASE_LEADS_ELSEWHERE, lead, evidence));
	}

	private Finding finding(Says code, Lead lead, Evidence evidence) {
		String owner = Speakers.of(evidence).owner(lead.address());
		return Finding.of(id(), code, new Server(Server.Role.NODE, owner, lead.address()))
			.with("name", lead.endpoint().name().text())
			.with("resolver", lead.exchange().server().label())
			.restingOn(lead.exchange());
	}

	private Finding fine(List<Lead> leads) {
		return Finding.of(id(), Says.DATABASE_LEADS_TO_LIVING_NODE)
			.with("name", leads.getFirst().endpoint().name().text())
			.with("address", leads.getFirst().address().text())
			.with("resolver", leads.getFirst().exchange().server().label());
	}

	private enum Says implements FindingCode {

		DATABASE_LEADS_TO_LIVING_NODE(Severity.FINE, VerdictCode.WORKING),

		DATABASE_LEADS_ELSEWHERE(Severity.NOTICE, VerdictCode.WORKING),

		DATABASE_LEADS_TO_DEAD_NODE(Severity.ERROR, VerdictCode.SOME_CLIENTS_FAIL),

		NO_DATABASE_NAMED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN),

		E1_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
