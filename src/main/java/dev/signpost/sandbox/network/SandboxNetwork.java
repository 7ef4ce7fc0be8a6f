package dev.signpost.sandbox.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.NetworkView;
import dev.signpost.sandbox.authority.Addresses;
import dev.signpost.sandbox.node.Condition;
import dev.signpost.sandbox.node.NodeFault;
import dev.signpost.sandbox.node.Outlook;
import dev.signpost.sandbox.node.SimCluster;
import dev.signpost.sandbox.node.SimNode;
import dev.signpost.sandbox.resolver.CachingResolver;
import dev.signpost.sandbox.route53.world.Ledger;
import org.xbill.DNS.Message;

/**
 * The sandbox's own small internet: documentation addresses lead to sockets on loopback,
 * behind which the root, the registries, Route 53's name servers, a resolver and the
 * nodes of clusters answer. Every other address leads nowhere.
 */
public final class SandboxNetwork implements NetworkView, AutoCloseable {

	private static final int DNS = 53;

	private static final int FIRST_DATABASE = 10_000;

	private static final int LAST_DATABASE = 19_999;

	private final Supplier<Town> town;

	private final Function<SimNode, Condition> conditions;

	private final Switchboard switchboard;

	private final Duration slow;

	private final Fleet fleet = new Fleet();

	private final Stand silence = Stand.unserved();

	private final DatabasePort databases = DatabasePort.open();

	private final Socket closedPort = bound();

	/**
	 * A network over a record store.
	 * @param definitions the saved clusters, the same list for as long as nothing changed
	 * @param conditions how each node is, by its full name without final dot
	 */
	public SandboxNetwork(Ledger ledger, Supplier<List<ClusterDefinition>> definitions,
			Function<String, Condition> conditions, Pace pace, InstantSource clock) {
		Propagation propagation = new Propagation();
		ledger.watch(propagation::moved);
		this.town = new TownMaps(ledger, definitions, pace.refresh());
		this.conditions = (node) -> conditions.apply(node.label());
		this.switchboard = new Switchboard(this.town, propagation, this.conditions, pace.detection(), clock);
		this.slow = pace.slow();
	}

	public CachingResolver resolver() {
		return this.switchboard.resolver();
	}

	/** The clusters that there are, whether saved or only delegated. */
	public List<SimCluster> clusters() {
		return this.town.get().clusters();
	}

	/** Whom a cluster believes to be alive now. */
	public Outlook outlook(SimCluster cluster) {
		return this.switchboard.outlook(cluster);
	}

	/** What comes back from an address without any socket between. */
	Optional<Message> answer(IpAddress address, Message query, boolean tcp) {
		return this.switchboard.answer(address, query, tcp);
	}

	@Override
	public Optional<InetSocketAddress> route(IpAddress address, int port) {
		if (!Addresses.isDocumentation(address)) {
			return Optional.empty();
		}
		NodeFault fault = fault(address);
		if (fault.silent()) {
			return Optional.of(this.silence.port());
		}
		return Optional.of((port == DNS)
				? this.fleet.berth(address, fault != NodeFault.UDP_ONLY,
						new Weather(address, this.switchboard, () -> fault(address), this.slow))
				: database(address, port));
	}

	private InetSocketAddress database(IpAddress address, int port) {
		boolean node = this.town.get().seat(address) instanceof Seat.NodeHost;
		if (!node) {
			return this.silence.port();
		}
		return (port >= FIRST_DATABASE && port <= LAST_DATABASE) ? this.databases.port()
				: new InetSocketAddress(Stand.LOOPBACK, this.closedPort.getLocalPort());
	}

	/**
	 * What is wrong at an address; a node that is only awaited is as silent as a dead
	 * one.
	 */
	private NodeFault fault(IpAddress address) {
		if (!(this.town.get().seat(address) instanceof Seat.NodeHost host)) {
			return NodeFault.NONE;
		}
		return host.members()
			.stream()
			.filter((member) -> member.cluster().installed())
			.map((member) -> this.conditions.apply(member.node()).fault())
			.max(Comparator.comparing((fault) -> fault != NodeFault.NONE))
			.orElse(NodeFault.FILTERED);
	}

	@Override
	public void close() {
		this.fleet.close();
		this.silence.close();
		this.databases.close();
		try {
			this.closedPort.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A socket of the sandbox does not close", ex);
		}
	}

	/** Bound and not listening: whoever connects is refused. */
	private static Socket bound() {
		try {
			Socket socket = new Socket();
			socket.bind(new InetSocketAddress(Stand.LOOPBACK, 0));
			return socket;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The sandbox finds no free port on 127.0.0.1", ex);
		}
	}

}
