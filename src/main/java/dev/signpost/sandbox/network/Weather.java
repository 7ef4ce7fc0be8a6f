package dev.signpost.sandbox.network;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import dev.signpost.dns.IpAddress;
import dev.signpost.sandbox.authority.Responder;
import dev.signpost.sandbox.node.NodeFault;
import org.xbill.DNS.Message;

/**
 * What the way to a node does to questions: some are late, some are lost, the same ones
 * each time.
 */
final class Weather implements Responder {

	/** Of ten datagrams. */
	private static final int LOST = 3;

	private static final int OF = 10;

	private final AtomicInteger seen = new AtomicInteger();

	private final IpAddress address;

	private final Switchboard switchboard;

	private final Supplier<NodeFault> fault;

	private final Duration slow;

	Weather(IpAddress address, Switchboard switchboard, Supplier<NodeFault> fault, Duration slow) {
		this.address = address;
		this.switchboard = switchboard;
		this.fault = fault;
		this.slow = slow;
	}

	@Override
	public Optional<Message> answer(Message query, boolean tcp) {
		NodeFault now = this.fault.get();
		boolean lost = now == NodeFault.LOSSY && !tcp && this.seen.getAndIncrement() * LOST % OF < LOST;
		if (lost || (now == NodeFault.SLOW && !waited())) {
			return Optional.empty();
		}
		return this.switchboard.answer(this.address, query, tcp);
	}

	private boolean waited() {
		try {
			Thread.sleep(this.slow);
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
