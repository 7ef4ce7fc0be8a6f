package dev.signpost.sandbox.node;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import dev.signpost.dns.IpAddress;

/**
 * Whom a cluster believes to be alive at a moment, and where each node's names lead.
 *
 * @param dead for each node whether the cluster has noticed its death
 * @param stale the place of the node whose address is told wrong, or -1
 */
public record Outlook(SimCluster cluster, List<Boolean> dead, int stale) {

	/** Where a lone node was before it moved. */
	private static final int OLD_PLACES = 200;

	private static final int PLACES = 50;

	public Outlook {
		dead = List.copyOf(dead);
	}

	/** The cluster as its well nodes see it. */
	public static Outlook of(SimCluster cluster, Function<SimNode, Condition> conditions, Instant now,
			Duration detection) {
		return new Outlook(cluster,
				cluster.nodes().stream().map((node) -> conditions.apply(node).failedOver(now, detection)).toList(), -1);
	}

	/**
	 * As a node sees it that is cut off from news: nobody is dead, except that the names
	 * of the node after it still lead where they led when that one was.
	 */
	public static Outlook cutOff(SimCluster cluster, SimNode node) {
		int size = cluster.nodes().size();
		return new Outlook(cluster, cluster.nodes().stream().map((each) -> false).toList(),
				(cluster.nodes().indexOf(node) + 1) % size);
	}

	/**
	 * The node to which a node's names lead: itself, or the next one that lives; itself
	 * too where none does.
	 */
	public SimNode leads(SimNode node) {
		List<SimNode> nodes = this.cluster.nodes();
		int place = nodes.indexOf(node);
		return IntStream.range(place, place + nodes.size())
			.map((each) -> each % nodes.size())
			.filter((each) -> !this.dead.get(each))
			.mapToObj(nodes::get)
			.findFirst()
			.orElse(node);
	}

	/** Whether some node is believed to be at this address. */
	public boolean tellsOf(IpAddress address) {
		return this.cluster.nodes().stream().anyMatch((node) -> addresses(node).contains(address));
	}

	/** The published addresses behind a node's names. */
	List<IpAddress> addresses(SimNode node) {
		boolean isStale = this.stale >= 0 && this.cluster.nodes().get(this.stale).equals(node);
		return isStale ? old(node) : leads(node).addresses();
	}

	/** Where the names led when the node was last dead; a lone node has moved. */
	private List<IpAddress> old(SimNode node) {
		List<SimNode> nodes = this.cluster.nodes();
		return (nodes.size() > 1) ? nodes.get((this.stale + 1) % nodes.size()).addresses()
				: List.of(IpAddress.of("203.0.113." + (OLD_PLACES + node.uid() % PLACES)));
	}

	/**
	 * Where a database is reached: two proxies that live, chosen by its port.
	 */
	List<IpAddress> proxies(int port) {
		List<SimNode> alive = new ArrayList<>(this.cluster.nodes());
		alive.removeIf((node) -> !leads(node).equals(node));
		List<SimNode> bound = alive.isEmpty() ? this.cluster.nodes() : alive;
		return IntStream.range(port, port + Math.min(2, bound.size()))
			.mapToObj((each) -> bound.get(each % bound.size()))
			.flatMap((node) -> addresses(node).stream())
			.toList();
	}

}
