package dev.signpost.diagnosis.web;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Diagnosis;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Rdata;
import dev.signpost.lookup.Rr;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence says in numbers, for the fingerposts; little where no evidence was
 * kept.
 */
final class Facts {

	private static final int MOST_SHOWN = 3;

	private final @Nullable Evidence evidence;

	private final Set<String> troubled;

	private final boolean silent;

	private Facts(@Nullable Evidence evidence, Set<String> troubled, boolean silent) {
		this.evidence = evidence;
		this.troubled = troubled;
		this.silent = silent;
	}

	static Facts of(Diagnosis diagnosis) {
		List<Finding> troubles = diagnosis.findings()
			.stream()
			.filter((finding) -> finding.check().family() == 'N' && finding.severity().needsAttention())
			.toList();
		Set<String> troubled = troubles.stream().<String>mapMulti((finding, sink) -> {
			if (finding.node() != null) {
				sink.accept(finding.node());
			}
		}).collect(Collectors.toSet());
		boolean silent = troubles.stream().filter(Finding::leads).allMatch((one) -> one.check() == CheckId.N1);
		return new Facts(diagnosis.evidence(), troubled, silent);
	}

	/** What stands on a fingerpost. */
	List<String> values(Hop hop) {
		if (this.evidence == null) {
			return List.of();
		}
		ClusterDefinition definition = this.evidence.definition();
		return switch (hop) {
			case PARENT -> List.of(definition.zone().apex().text());
			case DELEGATION -> names(this.evidence).stream().map(this.evidence::label).limit(MOST_SHOWN).toList();
			case ADDRESSES -> few(addresses(this.evidence).stream().map(IpAddress::text).toList());
			case NODES -> few(definition.nodes().stream().map((node) -> this.evidence.label(node.name())).toList());
			case DATABASE -> few(definition.endpoints().stream().map((endpoint) -> endpoint.name().text()).toList());
		};
	}

	private static List<String> few(List<String> all) {
		return all.subList(0, Math.min(MOST_SHOWN, all.size()));
	}

	/** How a fingerpost is when all is well there. */
	String fine(Hop hop, Phrases phrases) {
		if (this.evidence == null) {
			return phrases.text("diagnosis.hop.fine");
		}
		return switch (hop) {
			case PARENT -> ofParents(phrases);
			case DELEGATION -> delegation(phrases);
			case ADDRESSES -> ofAddresses(phrases);
			case NODES -> ofNodes(phrases);
			case DATABASE -> database(phrases);
		};
	}

	/** The same where something is wrong and a number says it best. */
	Optional<String> trouble(Hop hop, Phrases phrases) {
		return (this.evidence != null && hop == Hop.NODES && !this.troubled.isEmpty()) ? Optional.of(ofNodes(phrases))
				: Optional.empty();
	}

	private String ofParents(Phrases phrases) {
		Evidence known = kept();
		long answering = known.parents()
			.stream()
			.filter((server) -> known.reply(server, Ask.ns(known.cluster())).isPresent())
			.count();
		return phrases.text("diagnosis.hop.agree", answering, known.parents().size());
	}

	private String delegation(Phrases phrases) {
		return referral(kept())
			.flatMap((message) -> message.authority(kept().cluster(), RecordType.NS)
				.stream()
				.findFirst()
				.map((first) -> phrases.text("diagnosis.hop.ttl", names(kept()).size(), first.ttl())))
			.orElseGet(() -> phrases.text("diagnosis.hop.fine"));
	}

	private String ofAddresses(Phrases phrases) {
		List<IpAddress> wanted = kept().definition()
			.nodes()
			.stream()
			.flatMap((node) -> node.addresses().stream())
			.toList();
		Set<IpAddress> found = addresses(kept());
		return phrases.text("diagnosis.hop.found", wanted.stream().filter(found::contains).count(), wanted.size());
	}

	private String ofNodes(Phrases phrases) {
		List<ClusterDefinition.Node> nodes = kept().definition().nodes();
		long well = nodes.stream().filter((node) -> !this.troubled.contains(kept().label(node.name()))).count();
		return phrases.text(this.silent ? "diagnosis.hop.answer" : "diagnosis.hop.well", well, nodes.size());
	}

	private String database(Phrases phrases) {
		return kept().definition()
			.endpoints()
			.stream()
			.findFirst()
			.flatMap((endpoint) -> address(endpoint.name()))
			.orElseGet(() -> phrases.text("diagnosis.hop.no-database"));
	}

	private Optional<String> address(DnsName name) {
		return Stream
			.concat(kept().resolvers().stream().map((server) -> kept().reply(server, recursive(name))),
					kept().nodes().stream().map((server) -> kept().reply(server, Ask.a(name))))
			.flatMap(Optional::stream)
			.flatMap((message) -> message.answer().stream())
			.flatMap(Facts::address)
			.map(IpAddress::text)
			.findFirst();
	}

	private static dev.signpost.lookup.Question recursive(DnsName name) {
		return Ask.recursive(name, RecordType.A);
	}

	private static Optional<DnsMessage> referral(Evidence evidence) {
		return evidence.parents()
			.stream()
			.flatMap((server) -> evidence.reply(server, Ask.ns(evidence.cluster())).stream())
			.filter((message) -> message.refersTo(evidence.cluster()))
			.findFirst();
	}

	private static List<DnsName> names(Evidence evidence) {
		return referral(evidence).stream()
			.flatMap((message) -> message.authority(evidence.cluster(), RecordType.NS).stream())
			.<DnsName>mapMulti((rr, sink) -> {
				if (rr.data() instanceof Rdata.Server server) {
					DnsName.parse(server.name()).ifPresent(sink);
				}
			})
			.sorted(Comparator.comparingInt((DnsName name) -> place(evidence, name)).thenComparing(DnsName::text))
			.toList();
	}

	/** As the definition has it; what it does not know comes last. */
	private static int place(Evidence evidence, DnsName name) {
		List<DnsName> known = evidence.definition().nodes().stream().map(ClusterDefinition.Node::name).toList();
		return known.contains(name) ? known.indexOf(name) : known.size();
	}

	private static Set<IpAddress> addresses(Evidence evidence) {
		Stream<Rr> glue = evidence.parents()
			.stream()
			.flatMap((server) -> evidence.reply(server, Ask.ns(evidence.cluster())).stream())
			.flatMap((message) -> message.additional().stream());
		Stream<Rr> direct = evidence.parents()
			.stream()
			.flatMap((server) -> evidence.definition()
				.nodes()
				.stream()
				.flatMap((node) -> evidence.reply(server, Ask.a(node.name())).stream()))
			.flatMap((message) -> Stream.concat(message.answer().stream(), message.additional().stream()));
		return Stream.concat(glue, direct)
			.flatMap(Facts::address)
			.sorted()
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static Stream<IpAddress> address(Rr rr) {
		return (rr.data() instanceof Rdata.Address held) ? Stream.of(held.address()) : Stream.empty();
	}

	private Evidence kept() {
		if (this.evidence == null) {
			throw new IllegalStateException("asked only where evidence was kept");
		}
		return this.evidence;
	}

}
