package dev.signpost.lookup.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;

import dev.signpost.lookup.Answer.Why;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that waits for datagrams, for all who wait for answers. It judges
 * nothing: it carries bytes to whom they may concern.
 */
final class Pump implements AutoCloseable {

	private static final int LONGEST_DATAGRAM = 65_536;

	/** How often worn lanes are closed, in milliseconds. */
	private static final long ROUND = 1_000;

	/** An empty datagram reads as -1, which elsewhere is the end of a stream. */
	private static final int NOTHING = 0;

	private final Hosts hosts;

	private final Selector selector;

	private final Thread thread;

	private final ByteBuffer buffer = ByteBuffer.allocateDirect(LONGEST_DATAGRAM);

	private long swept = System.nanoTime();

	private volatile boolean closed;

	private Pump(Hosts hosts, Selector selector) {
		this.hosts = hosts;
		this.selector = selector;
		this.thread = Thread.ofPlatform().daemon().name("lookup").unstarted(this::run);
	}

	static Pump start(Hosts hosts) {
		try {
			Pump pump = new Pump(hosts, Selector.open());
			pump.thread.start();
			return pump;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Carries what comes on this lane.
	 * @throws IOException if this is closed
	 */
	void watch(Lane lane) throws IOException {
		try {
			lane.channel().register(this.selector, SelectionKey.OP_READ, lane);
		}
		catch (ClosedSelectorException ex) {
			throw new IOException("Closed", ex);
		}
		this.selector.wakeup();
	}

	private void run() {
		while (!this.closed) {
			try {
				this.selector.select(this::ready, this.hosts.isEmpty() ? 0 : ROUND);
				sweep(System.nanoTime());
			}
			catch (IOException | ClosedSelectorException ex) {
				if (!this.closed) {
					throw new IllegalStateException("The selector failed", ex);
				}
			}
		}
	}

	private void sweep(long now) {
		if (now - this.swept > ROUND * 1_000_000) {
			this.swept = now;
			this.hosts.sweep(now);
		}
	}

	private void ready(SelectionKey key) {
		if (key.attachment() instanceof Lane lane) {
			try {
				read(lane);
			}
			catch (PortUnreachableException ex) {
				lane.host().settleAll(Why.PORT_CLOSED);
			}
			catch (IOException ex) {
				// a lane that was closed meanwhile, or a passing trouble: time will tell
			}
		}
	}

	private void read(Lane lane) throws IOException {
		this.buffer.clear();
		InetSocketAddress source = null;
		if (lane.channel().isConnected()) {
			if (lane.channel().read(this.buffer) == NOTHING) {
				return;
			}
		}
		else {
			source = (InetSocketAddress) lane.channel().receive(this.buffer);
			if (source == null) {
				return;
			}
		}
		deliver(lane, source);
	}

	private void deliver(Lane lane, @Nullable InetSocketAddress source) {
		Flight flight = lane.flight();
		if (flight != null) {
			byte[] bytes = new byte[this.buffer.flip().remaining()];
			this.buffer.get(bytes);
			flight.arrive(new Arrival(lane, bytes, source, System.nanoTime()));
		}
	}

	@Override
	public void close() {
		this.closed = true;
		this.selector.wakeup();
		try {
			this.thread.join(ROUND);
			this.hosts.close();
			this.selector.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
