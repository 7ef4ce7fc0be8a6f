package dev.signpost.sandbox.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.dns.IpAddress;
import dev.signpost.sandbox.authority.Addresses;
import dev.signpost.sandbox.authority.Names;
import dev.signpost.sandbox.node.SimCluster;
import dev.signpost.sandbox.node.SimNode;
import dev.signpost.sandbox.route53.world.DomainName;
import dev.signpost.sandbox.route53.world.NameReader;
import dev.signpost.sandbox.route53.world.NameReading;
import dev.signpost.sandbox.route53.world.RecordSet;
import dev.signpost.sandbox.route53.world.ZoneState;
import org.xbill.DNS.Name;

/**
 * Finds clusters: in what is saved, and in delegations with glue that nobody saved.
 */
final class Clans {

	private static final Pattern NUMBER = Pattern.compile("[^.]*?(\\d{1,4})\\..*");

	private Clans() {
	}

	static List<SimCluster> of(Collection<ZoneState> zones, List<ClusterDefinition> definitions) {
		List<SimCluster> found = new ArrayList<>(definitions.stream().map(Clans::defined).toList());
		Set<Name> saved = found.stream().map(SimCluster::name).collect(Collectors.toSet());
		zones.stream()
			.flatMap((zone) -> delegated(zone, zones))
			.filter((cluster) -> !saved.contains(cluster.name()) && !cluster.nodes().isEmpty())
			.forEach(found::add);
		return found;
	}

	private static SimCluster defined(ClusterDefinition definition) {
		List<ClusterDefinition.Node> nodes = definition.nodes();
		List<Name> names = nodes.stream().map((node) -> Names.of(node.name().absolute())).toList();
		List<Integer> uids = uids(names);
		return new SimCluster(Names.of(definition.name().absolute()),
				IntStream.range(0, nodes.size())
					.mapToObj((place) -> new SimNode(names.get(place), uids.get(place), nodes.get(place).addresses(),
							nodes.get(place).otherAddresses()))
					.toList(),
				definition.endpoints().stream().map((endpoint) -> Names.of(endpoint.name().absolute())).toList(),
				definition.installed());
	}

	private static Stream<SimCluster> delegated(ZoneState zone, Collection<ZoneState> zones) {
		return zone.sets()
			.values()
			.stream()
			.filter((set) -> set.type().equals("NS") && !set.name().equals(zone.zone().name()))
			.map((set) -> cluster(set, zones));
	}

	private static SimCluster cluster(RecordSet delegation, Collection<ZoneState> zones) {
		Map<DomainName, List<IpAddress>> glue = delegation.values()
			.stream()
			.map(NameReader::read)
			.<DomainName>mapMulti((reading, sink) -> {
				if (reading instanceof NameReading.Good good) {
					sink.accept(good.name());
				}
			})
			.distinct()
			.collect(Collectors.toMap((server) -> server, (server) -> addresses(server, zones)));
		List<DomainName> servers = glue.keySet()
			.stream()
			.filter((server) -> !glue.getOrDefault(server, List.of()).isEmpty())
			.sorted()
			.toList();
		List<Name> names = servers.stream().map(Names::of).toList();
		List<Integer> uids = uids(names);
		return new SimCluster(Names.of(delegation.name()),
				IntStream.range(0, names.size())
					.mapToObj((place) -> new SimNode(names.get(place), uids.get(place),
							glue.getOrDefault(servers.get(place), List.of()), List.of()))
					.toList(),
				List.of(), true);
	}

	private static List<IpAddress> addresses(DomainName server, Collection<ZoneState> zones) {
		return zones.stream()
			.flatMap((zone) -> Stream.of("A", "AAAA").flatMap((type) -> zone.at(server, type).stream()))
			.flatMap((set) -> set.values().stream())
			.flatMap((value) -> IpAddress.parse(value).stream())
			.filter(Addresses::isDocumentation)
			.distinct()
			.toList();
	}

	/** The numbers in the names where they differ, else 1, 2, 3. */
	private static List<Integer> uids(List<Name> names) {
		List<Integer> numbers = names.stream()
			.map((name) -> NUMBER.matcher(name.toString()))
			.filter(Matcher::matches)
			.map((number) -> Integer.parseInt(number.group(1)))
			.distinct()
			.toList();
		return (numbers.size() == names.size()) ? numbers : IntStream.rangeClosed(1, names.size()).boxed().toList();
	}

}
