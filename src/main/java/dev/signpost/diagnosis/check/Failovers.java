package dev.signpost.diagnosis.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;

/**
 * The nodes that are dead and whose names the cluster has moved to living nodes, as it
 * should.
 *
 * <p>
 * It explains what would otherwise look like wrong glue, a doubled address or nodes that
 * list other servers than the parent zone.
 */
public final class Failovers {

	private final Evidence evidence;

	private final Speakers speakers;

	private final List<Failover> all;

	private Failovers(Evidence evidence) {
		this.evidence = evidence;
		this.speakers = Speakers.of(evidence);
		this.all = silentNodes().stream().flatMap((node) -> recognise(node).stream()).toList();
	}

	public static Failovers of(Evidence evidence) {
		return evidence.derived(Failovers.class, Failovers::new);
	}

	public List<Failover> all() {
		return this.all;
	}

	/**
	 * The failover of the node with this name, if there was one.
	 */
	public Optional<Failover> of(DnsName node) {
		return this.all.stream().filter((failover) -> failover.node().name().equals(node)).findFirst();
	}

	/**
	 * Whether the address is that of a node whose names have moved.
	 */
	public boolean explains(IpAddress address) {
		return this.all.stream().anyMatch((failover) -> failover.node().addresses().contains(address));
	}

	/**
	 * The nodes of the definition that say nothing at any published address.
	 */
	public List<Node> silentNodes() {
		return this.evidence.definition()
			.nodes()
			.stream()
			.filter((node) -> node.addresses().stream().allMatch(this.speakers::silent))
			.toList();
	}

	private Optional<Failover> recognise(Node node) {
		return node.name().isUnder(this.evidence.cluster()) ? byName(node) : byDoubledAddress(node);
	}

	/** The living nodes answer for the dead one's name with their own addresses. */
	private Optional<Failover> byName(Node node) {
		List<Set<IpAddress>> said = this.speakers.servers()
			.stream()
			.map((server) -> this.speakers.addresses(server, node.name()))
			.filter((addresses) -> !addresses.isEmpty())
			.toList();
		List<Set<IpAddress>> moved = said.stream().filter((addresses) -> leadAway(node, addresses)).toList();
		boolean finished = moved.size() == said.size() && new HashSet<>(moved).size() == 1;
		return moved.stream().findFirst().map((now) -> new Failover(node, now, finished));
	}

	/** Node names outside the cluster are not the nodes' to answer for. */
	private Optional<Failover> byDoubledAddress(Node node) {
		List<IpAddress> all = this.speakers.listed()
			.stream()
			.flatMap((name) -> this.speakers.addresses(name).stream())
			.toList();
		Set<IpAddress> once = new HashSet<>();
		Set<IpAddress> doubled = new TreeSet<>(all.stream().filter((address) -> !once.add(address)).toList());
		boolean alone = silentNodes().size() == 1 && all.stream().noneMatch(node.addresses()::contains);
		return (alone && !doubled.isEmpty()) ? Optional.of(new Failover(node, doubled, true)) : Optional.empty();
	}

	private boolean leadAway(Node node, Collection<IpAddress> addresses) {
		return addresses.stream()
			.allMatch((address) -> Stream.concat(node.addresses().stream(), node.otherAddresses().stream())
				.noneMatch(address::equals) && this.evidence.nodeAt(address).isPresent());
	}

	/**
	 * A node's names were moved.
	 *
	 * @param node the dead one
	 * @param now where its name leads
	 * @param finished whether all living nodes say so
	 */
	public record Failover(Node node, Set<IpAddress> now, boolean finished) {

		public Failover {
			now = Set.copyOf(now);
		}

	}

}
