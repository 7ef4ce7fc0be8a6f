package dev.signpost.diagnosis.check.agreement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.change.ChangeStatus;
import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.diagnosis.ZoneFacts;
import dev.signpost.diagnosis.check.Speakers;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;

/**
 * C7: DNS holds what the definition says.
 */
public final class DnsIsAsDefined implements Check {

	@Override
	public CheckId id() {
		return CheckId.C7;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.P5, CheckId.D1, CheckId.D3, CheckId.D5, CheckId.D7, CheckId.D8, CheckId.C1, CheckId.C2,
				CheckId.C5);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		Set<DnsName> live = FromAbove.names(evidence);
		if (live.isEmpty()) {
			return List.of(Finding.of(id(), Says.C7_NOT_ASKED));
		}
		if (changing(evidence)) {
			return List.of(Finding.of(id(), Says.CHANGE_UNDER_WAY));
		}
		List<Finding> findings = Stream
			.concat(names(live, evidence).stream(),
					evidence.definition().nodes().stream().flatMap((node) -> addresses(node, evidence).stream()))
			.toList();
		return findings.isEmpty() ? List.of(Finding.of(id(), Says.DNS_IS_AS_DEFINED)) : findings;
	}

	private static boolean changing(Evidence evidence) {
		return evidence.zone() instanceof ZoneFacts.Known known && known.lastChange() != null
				&& !ChangeStatus.valueOf(known.lastChange().status()).settled();
	}

	/** Here labels count: somebody wrote other ones than Signpost did. */
	private Optional<Finding> names(Set<DnsName> live, Evidence evidence) {
		Set<DnsName> wanted = evidence.definition()
			.nodes()
			.stream()
			.map(Node::name)
			.collect(Collectors.toCollection(TreeSet::new));
		return live.equals(wanted) ? Optional.empty()
				: Optional.of(Finding.of(id(), Says.NS_RECORD_DRIFTED)
					.with("wanted", labels(wanted, evidence))
					.with("live", labels(live, evidence)));
	}

	private List<Finding> addresses(Node node, Evidence evidence) {
		Set<IpAddress> glue = FromAbove.glue(node.name(), evidence);
		boolean drifted = Stream.of(RecordType.A, RecordType.AAAA).anyMatch((type) -> differ(node, glue, type));
		return drifted ? List.of(finding(Says.ADDRESS_DRIFTED, node, glue, evidence)) : moved(node, evidence);
	}

	private static boolean differ(Node node, Set<IpAddress> live, RecordType type) {
		Set<IpAddress> wanted = ofType(node.addresses(), type);
		Set<IpAddress> found = ofType(live, type);
		return !wanted.isEmpty() && !found.isEmpty() && !wanted.equals(found);
	}

	private static Set<IpAddress> ofType(Collection<IpAddress> addresses, RecordType type) {
		return addresses.stream()
			.filter((address) -> address.recordType().equals(type))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** The cluster itself says that the node is at another address. */
	private List<Finding> moved(Node node, Evidence evidence) {
		Speakers speakers = Speakers.of(evidence);
		Set<IpAddress> own = node.name().isUnder(evidence.cluster()) ? speakers.addresses(node.name()) : Set.of();
		boolean known = own.stream().anyMatch((address) -> evidence.nodeAt(address).isPresent());
		return (own.isEmpty() || known) ? List.of() : List.of(finding(Says.NODE_MOVED, node, own, evidence));
	}

	private Finding finding(Says code, Node node, Set<IpAddress> live, Evidence evidence) {
		Server server = new Server(Server.Role.NODE, evidence.label(node.name()), node.addresses().getFirst());
		return Finding.of(id(), code, server)
			.with("wanted", Speakers.shown(node.addresses()))
			.with("live", Speakers.shown(live));
	}

	private static String labels(Set<DnsName> names, Evidence evidence) {
		return names.stream().map(evidence::label).collect(Collectors.joining(", "));
	}

	private enum Says implements FindingCode {

		DNS_IS_AS_DEFINED(Severity.FINE, VerdictCode.WORKING),

		CHANGE_UNDER_WAY(Severity.INFO, VerdictCode.WORKING),

		NS_RECORD_DRIFTED(Severity.WARNING, VerdictCode.DRIFT),

		ADDRESS_DRIFTED(Severity.WARNING, VerdictCode.DRIFT),

		NODE_MOVED(Severity.WARNING, VerdictCode.DRIFT),

		C7_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
