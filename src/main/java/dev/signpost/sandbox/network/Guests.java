package dev.signpost.sandbox.network;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;

import dev.signpost.dns.IpAddress;
import dev.signpost.sandbox.authority.Names;
import dev.signpost.sandbox.node.SimCluster;
import dev.signpost.sandbox.node.SimNode;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * Nodes that nobody has told the sandbox about: who is asked whose name server it is
 * becomes a node of that name's cluster. So nodes that are just being typed are alive.
 */
final class Guests {

	private static final int MOST_CLUSTERS = 200;

	private static final int MOST_NODES = 40;

	private final Map<Name, NavigableSet<IpAddress>> clusters = Collections
		.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {

			private static final long serialVersionUID = 1L;

			@Override
			protected boolean removeEldestEntry(Map.Entry<Name, NavigableSet<IpAddress>> eldest) {
				return size() > MOST_CLUSTERS;
			}

		});

	/** The node that an address with nobody at it turns out to be, if any. */
	Optional<Seat.Member> at(IpAddress address, Message query, Town town) {
		Record question = query.getQuestion();
		if ((question.getType() == Type.SOA || question.getType() == Type.NS) && town.couldHave(question.getName())) {
			welcome(address, question.getName());
		}
		return known(address, question.getName()).filter((cluster) -> !town.isAwaited(cluster))
			.map((cluster) -> member(address, cluster, town));
	}

	private void welcome(IpAddress address, Name cluster) {
		if (known(address, cluster).isEmpty()) {
			NavigableSet<IpAddress> nodes = this.clusters.computeIfAbsent(cluster,
					(name) -> new ConcurrentSkipListSet<>());
			if (nodes.size() < MOST_NODES) {
				nodes.add(address);
			}
		}
	}

	private Optional<Name> known(IpAddress address, Name asked) {
		for (int skipped = 0; skipped < asked.labels() - 1; skipped++) {
			Name cluster = new Name(asked, skipped);
			NavigableSet<IpAddress> nodes = this.clusters.get(cluster);
			if (nodes != null && nodes.contains(address)) {
				return Optional.of(cluster);
			}
		}
		return Optional.empty();
	}

	/** Beside a cluster that exists it is a lone node that has not joined it. */
	private Seat.Member member(IpAddress address, Name name, Town town) {
		List<IpAddress> addresses = town.hasCluster(name) ? List.of(address)
				: List.copyOf(this.clusters.getOrDefault(name, new ConcurrentSkipListSet<>(List.of(address))));
		List<SimNode> nodes = addresses.stream().map((each) -> {
			int uid = addresses.indexOf(each) + 1;
			return new SimNode(Names.of("node" + uid + "." + name), uid, List.of(each), List.of());
		}).toList();
		return new Seat.Member(new SimCluster(name, nodes, List.of(), true), nodes.get(addresses.indexOf(address)));
	}

}
