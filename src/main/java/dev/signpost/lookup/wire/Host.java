package dev.signpost.lookup.wire;

import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import dev.signpost.lookup.Answer.Why;
import org.jspecify.annotations.Nullable;

/**
 * An address that is being asked: its limits, its idle lanes, its questions in flight.
 */
final class Host {

	private static final int MOST_IDLE = 256;

	private final InetSocketAddress socket;

	private final Semaphore places;

	private final Pace pace;

	private final Set<Flight> flights = ConcurrentHashMap.newKeySet();

	private final Deque<Lane> idle = new ArrayDeque<>();

	private int visitors;

	Host(InetSocketAddress socket, Limits limits, long now) {
		this.socket = socket;
		this.places = new Semaphore(limits.perHost(), true);
		this.pace = new Pace(limits.perSecond(), now);
	}

	InetSocketAddress socket() {
		return this.socket;
	}

	Semaphore places() {
		return this.places;
	}

	Pace pace() {
		return this.pace;
	}

	synchronized Host enter() {
		this.visitors++;
		return this;
	}

	synchronized void leave() {
		this.visitors--;
	}

	void departs(Flight flight) {
		this.flights.add(flight);
	}

	void lands(Flight flight) {
		this.flights.remove(flight);
	}

	/**
	 * Settles every question in flight over UDP: what holds for one datagram holds for
	 * all.
	 */
	void settleAll(Why why) {
		this.flights.forEach((flight) -> flight.fail(why));
	}

	/**
	 * A lane that was used before, or null.
	 */
	synchronized @Nullable Lane idleLane(long now) {
		for (Lane lane = this.idle.poll(); lane != null; lane = this.idle.poll()) {
			if (!lane.isWorn(now)) {
				return lane;
			}
			lane.close();
		}
		return null;
	}

	void giveBack(Lane lane, long now) {
		lane.carry(null);
		if (lane.isWorn(now) || !kept(lane)) {
			lane.close();
		}
	}

	private synchronized boolean kept(Lane lane) {
		return this.idle.size() < MOST_IDLE && this.idle.offer(lane);
	}

	/**
	 * Closes worn lanes; whether nobody needs this host any more.
	 */
	synchronized boolean isDeserted(long now) {
		this.idle.removeIf((lane) -> {
			boolean worn = lane.isWorn(now);
			if (worn) {
				lane.close();
			}
			return worn;
		});
		return this.visitors == 0 && this.idle.isEmpty() && this.pace.isRested(now);
	}

	synchronized void close() {
		this.idle.forEach(Lane::close);
		this.idle.clear();
	}

}
