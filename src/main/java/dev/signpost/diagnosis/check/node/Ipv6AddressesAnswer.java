package dev.signpost.diagnosis.check.node;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.Answer;

/**
 * N15: an IPv6 address that is published leads somewhere.
 */
public final class Ipv6AddressesAnswer extends NodeCheck {

	public Ipv6AddressesAnswer() {
		super(CheckId.N15, Set.of(CheckId.N1), Says.values());
	}

	@Override
	List<Finding> look(Told told) {
		if (!(told.node().address() instanceof IpAddress.V6)) {
			return List.of(found(Says.NO_IPV6, told));
		}
		List<Exchange> asked = Stream.of(Ask.soaPlain(told.zone()), Ask.soa(told.zone()))
			.flatMap((question) -> told.evidence().asked(told.node(), question).stream())
			.toList();
		if (told.evidence().answersUdp(told.node())) {
			return List.of(found(Says.IPV6_ANSWERS, told).restingOn(asked));
		}
		boolean tried = asked.stream().anyMatch(Ipv6AddressesAnswer::wasTried);
		return tried ? List.of(found(Says.IPV6_DEAD, told).restingOn(asked)) : notAsked(told);
	}

	/** The addresses that are not of this family say nothing beside those that are. */
	@Override
	public List<Finding> weigh(Evidence evidence, List<Finding> all) {
		boolean some = all.stream().anyMatch((finding) -> finding.address() instanceof IpAddress.V6);
		return super.weigh(evidence,
				some ? all.stream().filter((finding) -> finding.address() instanceof IpAddress.V6).toList() : all);
	}

	private static boolean wasTried(Exchange exchange) {
		return !(exchange.answer() instanceof Answer.NotAsked)
				&& !(exchange.answer() instanceof Answer.Unreachable gone && gone.why() == Answer.Why.NO_ROUTE);
	}

	private enum Says implements FindingCode {

		IPV6_ANSWERS(Severity.FINE, VerdictCode.WORKING),

		NO_IPV6(Severity.INFO, VerdictCode.WORKING),

		IPV6_DEAD(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		N15_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
