package dev.signpost.lookup.wire;

import java.net.InetSocketAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** All addresses that are being asked now. */
final class Hosts {

	private final ConcurrentMap<InetSocketAddress, Host> hosts = new ConcurrentHashMap<>();

	private final Limits limits;

	Hosts(Limits limits) {
		this.limits = limits;
	}

	/**
	 * The host behind a socket, which stays until {@link Host#leave} was called as often.
	 */
	Host enter(InetSocketAddress socket) {
		return this.hosts.compute(socket,
				(key, known) -> ((known != null) ? known : new Host(key, this.limits, System.nanoTime())).enter());
	}

	/**
	 * Forgets who was not asked for a while.
	 */
	void sweep(long now) {
		this.hosts.keySet()
			.forEach(
					(socket) -> this.hosts.computeIfPresent(socket, (key, host) -> host.isDeserted(now) ? null : host));
	}

	boolean isEmpty() {
		return this.hosts.isEmpty();
	}

	void close() {
		this.hosts.values().forEach(Host::close);
		this.hosts.clear();
	}

}
