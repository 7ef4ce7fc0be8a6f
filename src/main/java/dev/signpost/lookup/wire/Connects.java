package dev.signpost.lookup.wire;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.Answer.Reason;
import dev.signpost.lookup.NetworkView;
import dev.signpost.lookup.PortProbe;
import org.jspecify.annotations.Nullable;

/**
 * Connects to databases as their clients would, and hangs up soon.
 */
public final class Connects implements PortProbe {

	private static final int AT_ONCE = 200;

	private final NetworkView network;

	private final Duration timeout;

	private final Semaphore places = new Semaphore(AT_ONCE);

	public Connects(NetworkView network, Duration timeout) {
		this.network = network;
		this.timeout = timeout;
	}

	@Override
	public PortAnswer knock(IpAddress address, int port, boolean tls, DnsName name) {
		Optional<InetSocketAddress> route = this.network.route(address, port);
		if (route.isEmpty()) {
			return new PortAnswer.NotTried(Reason.NOTHING_TO_ASK);
		}
		if (!this.places.tryAcquire()) {
			return new PortAnswer.NotTried(Reason.LIMIT);
		}
		try {
			PortAnswer answer = connect(route.get(), tls ? name : null);
			return Thread.currentThread().isInterrupted() ? new PortAnswer.NotTried(Reason.DEADLINE) : answer;
		}
		finally {
			this.places.release();
		}
	}

	private PortAnswer connect(InetSocketAddress target, @Nullable DnsName tls) {
		Stopwatch watch = Stopwatch.start(this.timeout.toNanos());
		try (Socket socket = new Socket()) {
			socket.connect(target, watch.millisLeft());
			return new Visit(socket, watch, watch.took()).talk(tls);
		}
		catch (SocketTimeoutException ex) {
			return new PortAnswer.Silent(watch.took());
		}
		catch (ConnectException ex) {
			return new PortAnswer.Closed(watch.took());
		}
		catch (SocketException ex) {
			return new PortAnswer.NotTried(Reason.NOTHING_TO_ASK);
		}
		catch (IOException ex) {
			return new PortAnswer.Closed(watch.took());
		}
	}

}
