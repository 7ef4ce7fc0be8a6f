package dev.signpost.diagnosis.check.dnssec;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.diagnosis.ZoneFacts;
import dev.signpost.dns.RecordKey;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.RecordType;
import dev.signpost.dns.ZoneEntry;
import dev.signpost.lookup.Rdata;
import dev.signpost.lookup.Rr;

/**
 * No DS record says that the cluster is signed while its nodes have no keys.
 */
public final class NoDsLeftOver implements Check {

	@Override
	public CheckId id() {
		return CheckId.S2;
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
		List<Exchange> said = evidence.parents()
			.stream()
			.flatMap((server) -> Signed.settled(evidence, server, Ask.ds(evidence.cluster())).stream())
			.toList();
		List<Rdata.Ds> left = records(said).filter((rr) -> rr.isAt(evidence.cluster()))
			.flatMap((rr) -> (rr.data() instanceof Rdata.Ds ds) ? Stream.of(ds) : Stream.empty())
			.toList();
		Finding found = say(said.isEmpty() ? Says.S2_NOT_ASKED : left.isEmpty() ? Says.NO_DS : judge(evidence, left));
		return List.of(found.with("cluster", evidence.cluster().text())
			.with("domain", evidence.parentZone().text())
			.with("tags",
					left.stream()
						.map((ds) -> Integer.toString(ds.keyTag()))
						.distinct()
						.collect(Collectors.joining(", ")))
			.with("command", command(evidence, left))
			.restingOn(said));
	}

	private static Says judge(Evidence evidence, List<Rdata.Ds> left) {
		List<Exchange> nodes = evidence.nodes()
			.stream()
			.flatMap((node) -> Signed.settled(evidence, node, Ask.dnskey(evidence.cluster())).stream())
			.toList();
		List<Rdata.Dnskey> keys = records(nodes)
			.flatMap((rr) -> (rr.data() instanceof Rdata.Dnskey key) ? Stream.of(key) : Stream.empty())
			.toList();
		if (nodes.isEmpty()) {
			return Says.DS_NOT_TESTED;
		}
		return KeyTags.meet(left, keys) ? Says.CLUSTER_IS_SIGNED : Says.DS_LEFT_OVER;
	}

	private static Stream<Rr> records(List<Exchange> exchanges) {
		return exchanges.stream()
			.flatMap((exchange) -> Evidence.message(exchange).stream())
			.flatMap((message) -> message.answer().stream());
	}

	/**
	 * Route 53 deletes only what it is told verbatim: from its API where that is known.
	 */
	private static String command(Evidence evidence, List<Rdata.Ds> left) {
		Optional<RecordSet> set = (evidence.zone() instanceof ZoneFacts.Known known) ? known.snapshot()
			.at(new RecordKey(evidence.cluster(), RecordType.DS))
			.stream()
			.flatMap((entry) -> (entry instanceof ZoneEntry.Plain(RecordSet plain)) ? Stream.of(plain) : Stream.empty())
			.findFirst() : Optional.empty();
		List<String> values = set.map(RecordSet::values)
			.orElseGet(() -> left.stream().map(NoDsLeftOver::text).distinct().toList());
		String ttl = set.map((one) -> Integer.toString(one.ttl().seconds())).orElse("TTL");
		String records = values.stream()
			.map((value) -> "{\"Value\":\"" + value + "\"}")
			.collect(Collectors.joining(","));
		return "aws route53 change-resource-record-sets --hosted-zone-id " + evidence.definition().zone().id()
				+ " --change-batch '{\"Changes\":[{\"Action\":\"DELETE\",\"ResourceRecordSet\":{\"Name\":\""
				+ evidence.cluster().absolute() + "\",\"Type\":\"DS\",\"TTL\":" + ttl + ",\"ResourceRecords\":["
				+ records + "]}}]}'";
	}

	private static String text(Rdata.Ds ds) {
		return ds.keyTag() + " " + ds.algorithm() + " " + ds.digestType() + " "
				+ HexFormat.of().withUpperCase().formatHex(ds.digest());
	}

	private static Finding say(Says code) {
		return Finding.of(CheckId.S2, code);
	}

	/** What it can say. */
	enum Says implements FindingCode {

		/** There is no DS record for the cluster. */
		NO_DS(Severity.FINE, VerdictCode.WORKING),

		/** There is one, and no node has its key: whoever validates is cut off. */
		DS_LEFT_OVER(Severity.CRITICAL, VerdictCode.DS_LEFT_OVER),

		/** There is one, and no node could be asked for keys. */
		DS_NOT_TESTED(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		/** There is one, and the nodes have its key. */
		CLUSTER_IS_SIGNED(Severity.INFO, VerdictCode.WORKING),

		/** None of the parent zone's servers said anything. */
		S2_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
