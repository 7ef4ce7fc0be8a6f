package dev.signpost.diagnosis;

import java.util.List;
import java.util.stream.Stream;

import dev.signpost.diagnosis.check.agreement.AgreementChecks;
import dev.signpost.diagnosis.check.client.ClientChecks;
import dev.signpost.diagnosis.check.dnssec.SignatureChecks;
import dev.signpost.diagnosis.check.failover.FailoverChecks;
import dev.signpost.diagnosis.check.node.NodeChecks;
import dev.signpost.diagnosis.check.parent.ParentChecks;
import dev.signpost.diagnosis.check.resolver.ResolverChecks;
import dev.signpost.diagnosis.check.start.StartChecks;

/**
 * All checks in reading order.
 */
public final class Catalogue {

	private static final Catalogue WHOLE = new Catalogue(Stream
		.of(StartChecks.all(), ParentChecks.all(), NodeChecks.all(), AgreementChecks.all(), ResolverChecks.all(),
				SignatureChecks.all(), ClientChecks.all(), FailoverChecks.all())
		.flatMap(List::stream)
		.toList());

	private final List<Check> checks;

	Catalogue(List<Check> checks) {
		this.checks = List.copyOf(checks);
	}

	/**
	 * The whole catalogue.
	 */
	public static Catalogue whole() {
		return WHOLE;
	}

	public List<Check> checks() {
		return this.checks;
	}

}
