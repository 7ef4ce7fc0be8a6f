package dev.signpost.lookup.wire;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;

import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Answer.Reason;
import dev.signpost.lookup.Answer.Why;
import dev.signpost.lookup.Lookup;
import dev.signpost.lookup.Nameserver;
import dev.signpost.lookup.NetworkView;
import dev.signpost.lookup.Question;

/**
 * Asks name servers over real sockets: any number of threads wait, one watches.
 */
public final class WireLookup implements Lookup, AutoCloseable {

	private static final int PORT = 53;

	private final NetworkView network;

	private final Hosts hosts;

	private final Gate gate;

	private final Pump pump;

	private final UdpExchange udp;

	private final TcpExchange tcp;

	private WireLookup(NetworkView network, Patience patience, Limits limits) {
		this.network = network;
		this.hosts = new Hosts(limits);
		this.gate = new Gate(limits, patience);
		this.pump = Pump.start(this.hosts);
		this.udp = new UdpExchange(this.pump, patience);
		this.tcp = new TcpExchange(patience);
	}

	/**
	 * Starts the thread that watches.
	 * @param timeout when a question has met silence
	 */
	public static WireLookup start(NetworkView network, Duration timeout, Limits limits) {
		return new WireLookup(network, Patience.of(timeout), limits);
	}

	@Override
	public Answer ask(Nameserver server, Question question) {
		Optional<InetSocketAddress> route = this.network.route(server.address(), PORT);
		return route.isEmpty() ? new Answer.Unreachable(Why.NO_ROUTE, Duration.ZERO)
				: ask(route.get(), server.care(), question);
	}

	/**
	 * How many datagrams and connections went out so far, repetitions included.
	 */
	public long sent() {
		return this.udp.datagrams() + this.tcp.connections();
	}

	/**
	 * Ends the thread that watches; questions in flight meet silence.
	 */
	@Override
	public void close() {
		this.pump.close();
	}

	private Answer ask(InetSocketAddress socket, Nameserver.Care care, Question question) {
		Query query = Query.of(question);
		Host host = this.hosts.enter(socket);
		try {
			Optional<Reason> turnedAway = this.gate.enter(host, care);
			return turnedAway.isPresent() ? new Answer.NotAsked(turnedAway.get())
					: exchange(host, care, question, query);
		}
		finally {
			host.leave();
		}
	}

	private Answer exchange(Host host, Nameserver.Care care, Question question, Query query) {
		try {
			return switch (question.transport()) {
				case UDP -> this.udp.ask(host, query);
				case TCP -> this.tcp.ask(host, query);
			};
		}
		finally {
			this.gate.leave(host, care);
		}
	}

}
