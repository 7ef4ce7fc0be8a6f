package dev.signpost.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.signpost.change.Preflight;
import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterDefinition.Audience;
import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.cluster.ClusterId;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.Ttl;
import dev.signpost.dns.ZoneRef;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Lookup;
import dev.signpost.lookup.Nameserver;
import dev.signpost.lookup.TargetPolicy;
import dev.signpost.lookup.TargetPolicy.Source;

import org.springframework.stereotype.Component;

/** Looks before a change: prerequisites, parent zone and nodes. */
@Component
class NodePreflight implements Preflight {

	/** An address that is never asked, for a definition without nodes. */
	private static final IpAddress.V4 NOBODY = new IpAddress.V4("0.0.0.0");

	private static final Set<CheckId> OF_THE_ZONE = Set.of(CheckId.P1, CheckId.P2, CheckId.P3, CheckId.P4);

	private final EvidenceCollector collector;

	private final Surroundings surroundings;

	private final Lookup lookup;

	private final TargetPolicy policy;

	private final Wording wording = Wording.english();

	NodePreflight(EvidenceCollector collector, Surroundings surroundings, Lookup lookup, TargetPolicy policy) {
		this.collector = collector;
		this.surroundings = surroundings;
		this.lookup = lookup;
		this.policy = policy;
	}

	@Override
	public Report look(ClusterDefinition definition) {
		List<Finding> all = judge(definition);
		return report(all.stream()
			.filter((finding) -> "PDN".indexOf(finding.check().family()) >= 0 && !isTheMissingDelegation(finding))
			.toList());
	}

	@Override
	public Report zone(ZoneRef zone) {
		DnsName below = DnsName.of("signpost-preflight." + zone.apex().text());
		ClusterDefinition bare = new ClusterDefinition(below, zone, new Ttl(60), new Ttl(60),
				List.of(new Node(DnsName.of("node1." + below.text()), NOBODY, null, List.of())), Audience.INTERNET,
				List.of(), List.of(), false);
		return report(judge(bare).stream().filter((finding) -> OF_THE_ZONE.contains(finding.check())).toList());
	}

	@Override
	public Line node(DnsName cluster, IpAddress address) {
		if (this.policy.judge(address, Set.of(Source.RECORD, Source.ALLOWED_NETWORK),
				true) instanceof TargetPolicy.Refused refused) {
			return line(Grade.NOT_KNOWN, refused.sentence());
		}
		Nameserver server = new Nameserver(address.text(), address, Nameserver.Care.GENTLE);
		return switch (this.lookup.ask(server, Ask.soa(cluster))) {
			case Answer.Reply reply when reply.message().noError() && reply.message().flags().aa() ->
				line(Grade.FINE, "Answers for this cluster");
			case Answer.Reply reply ->
				line(Grade.CARE, "Answers, but not for this cluster: " + reply.message().rcodeName());
			case Answer.Silence silence -> line(Grade.CARE, "Does not answer DNS");
			case Answer.Unreachable unreachable -> line(Grade.CARE, "Cannot be reached on port 53");
			case Answer.Garbled garbled -> line(Grade.CARE, "What answers there does not speak DNS");
			case Answer.NotAsked notAsked -> line(Grade.NOT_KNOWN, "Was not asked");
		};
	}

	private List<Finding> judge(ClusterDefinition definition) {
		EvidenceFile file = this.collector.collect(this.surroundings.assignment(ClusterId.random(), definition, null));
		return Catalogue.whole().judge(Evidence.of(file));
	}

	private Report report(List<Finding> findings) {
		return new Report(findings.stream().map(this::line).toList());
	}

	private Line line(Finding finding) {
		return new Line(finding.check().name(), grade(finding.severity()), finding.node(), this.wording.title(finding),
				this.wording.why(finding).orElse(null), this.wording.fix(finding).orElse(null), !finding.leads());
	}

	private static Line line(Grade grade, String title) {
		return new Line(CheckId.N1.name(), grade, null, title, null, null, false);
	}

	/** It is what the change is for. */
	private static boolean isTheMissingDelegation(Finding finding) {
		Optional<CheckId> cause = Optional.ofNullable(finding.becauseOf()).map(Finding.Cause::check);
		return finding.check() == CheckId.D1 && finding.severity().needsAttention()
				|| cause.filter(CheckId.D1::equals).isPresent();
	}

	private static Grade grade(Severity severity) {
		return switch (severity) {
			case CRITICAL, ERROR -> Grade.STOP;
			case WARNING -> Grade.CARE;
			case NOTICE, INFO -> Grade.NOTE;
			case FINE -> Grade.FINE;
			case NOT_ASKED -> Grade.NOT_KNOWN;
		};
	}

}
