package dev.signpost.lookup.wire;

import java.io.IOException;
import java.net.PortUnreachableException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Answer.Why;
import org.jspecify.annotations.Nullable;

/**
 * Asks over UDP: three tries, each under a fresh id.
 *
 * <p>
 * The first and third try travel on connected lanes, where the kernel tells that a port
 * is closed; the second on one of its own that is open to all, where an answer from a
 * wrong address can be seen.
 */
final class UdpExchange {

	private static final int TRIES = 3;

	private final Pump pump;

	private final Patience patience;

	private final Ids ids = new Ids();

	private final LongAdder datagrams = new LongAdder();

	UdpExchange(Pump pump, Patience patience) {
		this.pump = pump;
		this.patience = patience;
	}

	/**
	 * How many datagrams went out so far.
	 */
	long datagrams() {
		return this.datagrams.sum();
	}

	Answer ask(Host host, Query query) {
		long start = System.nanoTime();
		Flight flight = new Flight(query, start);
		List<Lane> lanes = new ArrayList<>(TRIES);
		host.departs(flight);
		boolean clean = false;
		try {
			Answer answer = fly(host, query, flight, lanes, start);
			clean = answer instanceof Answer.Reply && flight.isClean();
			return answer;
		}
		finally {
			host.lands(flight);
			part(host, lanes, clean);
		}
	}

	private Answer fly(Host host, Query query, Flight flight, List<Lane> lanes, long start) {
		for (int attempt = 1; attempt <= TRIES; attempt++) {
			Answer broken = send(host, query, flight, lanes, attempt);
			if (broken != null && attempt == 1) {
				return broken;
			}
			Answer settled = flight.await(start + this.patience.endOf(attempt));
			if (settled != null) {
				return settled;
			}
		}
		return flight.silence(System.nanoTime());
	}

	/**
	 * Sends one try; what came of it at once, or null if it is under way.
	 */
	private @Nullable Answer send(Host host, Query query, Flight flight, List<Lane> lanes, int attempt) {
		long now = System.nanoTime();
		Lane lane;
		try {
			lane = lane(host, now, attempt);
		}
		catch (IOException ex) {
			return new Answer.NotAsked(Answer.Reason.LIMIT);
		}
		catch (UnsupportedOperationException ex) {
			return flight.unreachable(Why.NO_ROUTE);
		}
		lanes.add(lane);
		return transmit(lane, query, flight, attempt);
	}

	private @Nullable Answer transmit(Lane lane, Query query, Flight flight, int attempt) {
		try {
			if (attempt != 2 && !lane.channel().isConnected()) {
				lane.connect();
			}
			int id = this.ids.next();
			lane.carry(flight);
			flight.sent(lane, id, System.nanoTime());
			this.datagrams.increment();
			lane.send(id, query.with(id));
			if (!lane.channel().isRegistered()) {
				this.pump.watch(lane);
			}
			return null;
		}
		catch (PortUnreachableException ex) {
			lane.host().settleAll(Why.PORT_CLOSED);
			return flight.unreachable(Why.PORT_CLOSED);
		}
		catch (IOException ex) {
			return flight.unreachable(Why.NO_ROUTE);
		}
	}

	private static Lane lane(Host host, long now, int attempt) throws IOException {
		Lane idle = (attempt == 1) ? host.idleLane(now) : null;
		return (idle != null) ? idle : Lane.open(host, now);
	}

	private static void part(Host host, List<Lane> lanes, boolean clean) {
		for (Lane lane : lanes) {
			if (clean) {
				host.giveBack(lane, System.nanoTime());
			}
			else {
				lane.close();
			}
		}
	}

}
