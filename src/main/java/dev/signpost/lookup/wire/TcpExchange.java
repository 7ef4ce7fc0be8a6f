package dev.signpost.lookup.wire;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Answer.Why;

/**
 * Asks over TCP: a connection of its own for each question, so that what is measured is a
 * whole handshake.
 */
final class TcpExchange {

	private final Patience patience;

	private final Ids ids = new Ids();

	private final LongAdder connections = new LongAdder();

	TcpExchange(Patience patience) {
		this.patience = patience;
	}

	/**
	 * How many connections were tried so far.
	 */
	long connections() {
		return this.connections.sum();
	}

	Answer ask(Host host, Query query) {
		Stopwatch watch = Stopwatch.start(this.patience.timeout());
		try (Socket socket = new Socket()) {
			this.connections.increment();
			socket.connect(host.socket(), watch.millisLeft());
			return talk(socket, host, query, watch);
		}
		catch (SocketTimeoutException ex) {
			return ended(new Answer.Silence(watch.took(), 1, List.of()));
		}
		catch (NoRouteToHostException ex) {
			return ended(new Answer.Unreachable(Why.NO_ROUTE, watch.took()));
		}
		catch (ConnectException ex) {
			return ended(refused(ex, watch.took()));
		}
		catch (SocketException ex) {
			return ended(new Answer.Unreachable(Why.NO_ROUTE, watch.took()));
		}
		catch (IOException ex) {
			return ended(new Answer.Unreachable(Why.RESET, watch.took()));
		}
	}

	private Answer talk(Socket socket, Host host, Query query, Stopwatch watch) throws IOException {
		Frames frames = new Frames(socket, watch);
		Conversation conversation = new Conversation(query, this.ids.next(), Addresses.text(host.socket()), watch);
		try {
			socket.setTcpNoDelay(true);
			frames.write(conversation.message());
			return ended(conversation.listen(frames));
		}
		catch (SocketTimeoutException ex) {
			return ended(conversation.silence());
		}
		catch (IOException ex) {
			return ended(conversation.broken());
		}
	}

	/**
	 * A connection that was torn down because the asker was interrupted says nothing of
	 * the server.
	 */
	private static Answer ended(Answer answer) {
		return (Thread.currentThread().isInterrupted() && !(answer instanceof Answer.Reply))
				? new Answer.NotAsked(Answer.Reason.DEADLINE) : answer;
	}

	/**
	 * A connect may also end because the kernel gave up before us.
	 */
	private static Answer refused(ConnectException ex, Duration took) {
		String said = ex.getMessage();
		return (said != null && said.contains("timed out")) ? new Answer.Silence(took, 1, List.of())
				: new Answer.Unreachable(Why.PORT_CLOSED, took);
	}

}
