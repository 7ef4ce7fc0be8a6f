package dev.signpost.diagnosis.check.node;

import java.util.List;
import java.util.Optional;
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
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Rdata;
import dev.signpost.lookup.Rr;

/**
 * N7: every node serves this cluster's zone and no other.
 */
public final class NodesAreThisCluster extends NodeCheck {

	public NodesAreThisCluster() {
		super(CheckId.N7, Set.of(CheckId.N1, CheckId.N4, CheckId.N5, CheckId.N6), Says.values());
	}

	@Override
	List<Finding> look(Told told) {
		Exchange exchange = soa(told).orElse(null);
		if (exchange == null) {
			return notAsked(told);
		}
		DnsMessage message = Told.message(exchange);
		List<Rr> soas = message.answers(told.zone(), RecordType.SOA);
		Finding finding = switch (soas.size()) {
			case 0 -> without(told, exchange);
			case 1 -> named(told, exchange, soas.getFirst());
			default -> found(Says.NODE_HAS_MANY_SOAS, told, exchange).with("soas", Integer.toString(soas.size()));
		};
		return List.of(finding.with("zone", told.zone().text()));
	}

	@Override
	public List<Finding> weigh(Evidence evidence, List<Finding> all) {
		return super.weigh(evidence, Share.raise(evidence, all, VerdictCode.WRONG_CLUSTER));
	}

	private static Optional<Exchange> soa(Told told) {
		return Stream.of(Ask.soa(told.zone()), Ask.soaPlain(told.zone()))
			.flatMap((question) -> told.whole(question).stream())
			.filter((exchange) -> Told.message(exchange).noError())
			.findFirst();
	}

	private Finding without(Told told, Exchange exchange) {
		DnsMessage message = Told.message(exchange);
		return Stream.concat(message.answer().stream(), message.authority().stream())
			.filter((rr) -> rr.type().equals(RecordType.SOA) && !rr.isAt(told.zone()))
			.findFirst()
			.map((rr) -> found(Says.NODE_SERVES_ANOTHER_ZONE, told, exchange).with("found", rr.owner()))
			.orElseGet(() -> found(Says.NODE_HAS_NO_SOA, told, exchange));
	}

	private Finding named(Told told, Exchange exchange, Rr soa) {
		String expected = "ns." + told.zone().absolute();
		String found = (soa.data() instanceof Rdata.Soa data) ? data.mname() : "?";
		return found.equalsIgnoreCase(expected) ? found(Says.NODE_IS_THIS_CLUSTER, told, exchange)
				: found(Says.NODE_NAMES_ODD_PRIMARY, told, exchange).with("found", found).with("expected", expected);
	}

	private enum Says implements FindingCode {

		NODE_IS_THIS_CLUSTER(Severity.FINE, VerdictCode.WORKING),

		NODE_NAMES_ODD_PRIMARY(Severity.NOTICE, VerdictCode.WORKING),

		NODE_SERVES_ANOTHER_ZONE(Severity.ERROR, VerdictCode.NODE_ANSWERS_WRONGLY),

		NODE_HAS_NO_SOA(Severity.ERROR, VerdictCode.NODE_ANSWERS_WRONGLY),

		NODE_HAS_MANY_SOAS(Severity.ERROR, VerdictCode.NODE_ANSWERS_WRONGLY),

		N7_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
