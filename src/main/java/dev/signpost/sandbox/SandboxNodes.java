package dev.signpost.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.signpost.dns.IpAddress;
import dev.signpost.sandbox.network.SandboxNetwork;
import dev.signpost.sandbox.node.Condition;
import dev.signpost.sandbox.node.NodeFault;
import dev.signpost.sandbox.node.Outlook;
import dev.signpost.sandbox.node.SimCluster;
import dev.signpost.sandbox.node.SimNode;
import dev.signpost.sandbox.resolver.CachedSet;
import org.xbill.DNS.Name;

/**
 * The simulated clusters for people: how they are, and putting them wrong and right.
 */
public class SandboxNodes {

	private final SandboxNetwork network;

	private final NodeFaults faults;

	SandboxNodes(SandboxNetwork network, NodeFaults faults) {
		this.network = network;
		this.faults = faults;
	}

	/** All clusters by name. */
	public List<SandboxCluster> clusters() {
		return this.network.clusters().stream().map(this::cluster).toList();
	}

	/** The node of that full name, with or without its final dot. */
	public Optional<SandboxNode> find(String name) {
		String wanted = name.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
		return clusters().stream()
			.flatMap((cluster) -> cluster.nodes().stream())
			.filter((node) -> node.name().equals(wanted))
			.findFirst();
	}

	/** Breaks or mends a node, at once and for every instance. */
	public void set(SandboxNode node, NodeFault fault) {
		this.faults.set(node.name(), fault);
	}

	/** What the resolver remembers. */
	public List<CachedSet> remembered() {
		return this.network.resolver().remembered();
	}

	/** Lets the resolver of this instance forget everything. */
	public void flush() {
		this.network.resolver().flush();
	}

	private SandboxCluster cluster(SimCluster cluster) {
		Outlook outlook = this.network.outlook(cluster);
		return new SandboxCluster(people(cluster.name()), cluster.installed(),
				cluster.serverLabel(cluster.nodes().getFirst()),
				cluster.nodes().stream().map((node) -> node(node, outlook)).toList());
	}

	private SandboxNode node(SimNode node, Outlook outlook) {
		Condition condition = this.faults.of(node.label());
		SimNode leads = outlook.leads(node);
		return new SandboxNode(node.label(), node.addresses().stream().map(IpAddress::text).toList(), condition.fault(),
				condition.since(), leads.equals(node) ? null : leads.label());
	}

	private static String people(Name name) {
		return name.toString(true).toLowerCase(Locale.ROOT);
	}

}
