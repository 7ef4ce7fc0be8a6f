package dev.signpost.diagnosis.check.client;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition.Endpoint;
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
import dev.signpost.lookup.PortProbe.Certificate;
import dev.signpost.lookup.PortProbe.PortAnswer;

/**
 * E3: the certificate of a database covers its name.
 */
public final class CertificateCoversTheName implements Check {

	@Override
	public CheckId id() {
		return CheckId.E3;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.E2);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		if (evidence.definition().endpoints().stream().noneMatch(Endpoint::tls)) {
			return List.of(Finding.of(id(), Says.NO_TLS_HERE));
		}
		List<Finding> findings = evidence.knocks()
			.stream()
			.filter((knock) -> knock.endpoint().tls())
			.flatMap((knock) -> (knock.answer() instanceof PortAnswer.Open open && open.certificate() != null)
					? Stream.of(finding(knock, open.certificate(), evidence)) : Stream.empty())
			.toList();
		List<Finding> wrong = findings.stream().filter((finding) -> finding.severity() != Severity.FINE).toList();
		if (findings.isEmpty()) {
			return List.of(Finding.of(id(), Says.E3_NOT_ASKED));
		}
		return wrong.isEmpty() ? List.of(findings.getFirst()) : wrong;
	}

	private Finding finding(Knock knock, Certificate certificate, Evidence evidence) {
		String owner = Speakers.of(evidence).owner(knock.address());
		Says code = certificate.covers() ? Says.CERTIFICATE_COVERS : Says.CERTIFICATE_FOR_OTHER_NAMES;
		return Finding.of(id(), code, new Server(Server.Role.NODE, owner, knock.address()))
			.with("name", knock.endpoint().name().text())
			.with("names", certificate.names().isEmpty() ? "no name" : String.join(", ", certificate.names()));
	}

	private enum Says implements FindingCode {

		CERTIFICATE_COVERS(Severity.FINE, VerdictCode.WORKING),

		NO_TLS_HERE(Severity.INFO, VerdictCode.WORKING),

		CERTIFICATE_FOR_OTHER_NAMES(Severity.NOTICE, VerdictCode.WORKING),

		E3_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
