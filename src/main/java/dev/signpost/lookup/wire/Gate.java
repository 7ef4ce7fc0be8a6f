package dev.signpost.lookup.wire;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import dev.signpost.lookup.Answer.Reason;
import dev.signpost.lookup.Nameserver.Care;

/**
 * Lets questions go out no faster than is polite. Who would wait longer than one question
 * may take is turned away.
 */
final class Gate {

	private final Semaphore inFlight;

	private final Patience patience;

	Gate(Limits limits, Patience patience) {
		this.inFlight = new Semaphore(limits.inFlight());
		this.patience = patience;
	}

	/**
	 * Waits for a place. Nothing means that it is taken, until {@link #leave}; a reason
	 * means that the question must not go out.
	 */
	Optional<Reason> enter(Host host, Care care) {
		return switch (care) {
			case ORDINARY -> take(this.inFlight);
			case GENTLE -> take(host.places()).or(() -> takeGently(host).map(releasing(host.places())));
		};
	}

	void leave(Host host, Care care) {
		this.inFlight.release();
		if (care == Care.GENTLE) {
			host.places().release();
		}
	}

	private Optional<Reason> takeGently(Host host) {
		return take(this.inFlight).or(() -> paced(host).map(releasing(this.inFlight)));
	}

	private static UnaryOperator<Reason> releasing(Semaphore places) {
		return (reason) -> {
			places.release();
			return reason;
		};
	}

	private Optional<Reason> take(Semaphore places) {
		try {
			boolean taken = places.tryAcquire() || places.tryAcquire(this.patience.timeout(), TimeUnit.NANOSECONDS);
			return taken ? Optional.empty() : Optional.of(Reason.LIMIT);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.of(Reason.DEADLINE);
		}
	}

	private Optional<Reason> paced(Host host) {
		long wait = host.pace().take(System.nanoTime(), this.patience.timeout());
		if (wait <= 0) {
			return (wait == 0) ? Optional.empty() : Optional.of(Reason.LIMIT);
		}
		try {
			TimeUnit.NANOSECONDS.sleep(wait);
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.of(Reason.DEADLINE);
		}
	}

}
