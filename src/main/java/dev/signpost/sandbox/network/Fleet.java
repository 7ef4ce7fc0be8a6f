package dev.signpost.sandbox.network;

import java.net.InetSocketAddress;
import java.util.LinkedHashMap;

import dev.signpost.dns.IpAddress;
import dev.signpost.sandbox.authority.Responder;

/**
 * The stands that are open, one for each address that was asked; the one that nobody has
 * asked for longest is closed when there are too many.
 */
final class Fleet implements AutoCloseable {

	private static final int MOST = 1000;

	private final LinkedHashMap<Berth, Stand> stands = new LinkedHashMap<>(16, 0.75f, true);

	private boolean closed;

	/**
	 * The socket of an address.
	 * @param tcp whether connections are answered
	 */
	synchronized InetSocketAddress berth(IpAddress address, boolean tcp, Responder responder) {
		if (this.closed) {
			throw new IllegalStateException("The sandbox is closed");
		}
		Stand stand = this.stands.computeIfAbsent(new Berth(address, tcp),
				(berth) -> tcp ? Stand.open(responder) : Stand.udpOnly(responder));
		if (this.stands.size() > MOST) {
			Stand eldest = this.stands.pollFirstEntry().getValue();
			eldest.close();
		}
		return stand.port();
	}

	synchronized int size() {
		return this.stands.size();
	}

	@Override
	public synchronized void close() {
		this.closed = true;
		this.stands.values().forEach(Stand::close);
		this.stands.clear();
	}

	private record Berth(IpAddress address, boolean tcp) {
	}

}
