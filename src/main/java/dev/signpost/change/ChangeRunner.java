package dev.signpost.change;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.signpost.change.ZoneLease.Lease;
import jakarta.persistence.PersistenceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Runs every change that is not settled on a virtual thread of its own, in one process at
 * a time, and picks up those that another process left behind.
 */
@Component
class ChangeRunner implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(ChangeRunner.class);

	private static final List<ChangeStatus> OPEN = List.of(ChangeStatus.INTENT, ChangeStatus.SUBMITTED,
			ChangeStatus.UNKNOWN);

	private static final Duration PLANS_KEPT = Duration.ofDays(7);

	private static final Duration LONGEST_STOP = Duration.ofSeconds(12);

	private final ChangeRows changes;

	private final Journal journal;

	private final ChangeWorker worker;

	private final ChangeFollower follower;

	private final ZoneLease leases;

	private final Holds holds;

	private final Patience patience;

	private final ChangeProperties properties;

	private final Clock clock;

	private final Map<Long, Thread> running = new ConcurrentHashMap<>();

	private final Set<Lease> held = ConcurrentHashMap.newKeySet();

	private volatile boolean started;

	ChangeRunner(ChangeRows changes, Journal journal, ChangeWorker worker, ChangeFollower follower, ZoneLease leases,
			Holds holds, Patience patience, ChangeProperties properties, Clock clock) {
		this.changes = changes;
		this.journal = journal;
		this.worker = worker;
		this.follower = follower;
		this.leases = leases;
		this.holds = holds;
		this.patience = patience;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Sends a change that was just written down and follows it; gives the zone free as
	 * soon as the answer is known.
	 */
	void begin(long number, Lease zone) {
		this.held.add(zone);
		run(number, () -> {
			withLease(zone, () -> this.worker.send(number, zone));
			follow(number);
		});
	}

	/**
	 * Waits until this process has nothing more to do for a change.
	 */
	void await(long number) {
		Thread thread = this.running.get(number);
		if (thread != null) {
			join(thread, LONGEST_STOP);
		}
	}

	private void run(long number, Runnable work) {
		this.running.computeIfAbsent(number, (key) -> Thread.ofVirtual().name("change-" + number).start(() -> {
			try {
				work.run();
			}
			finally {
				this.running.remove(number);
			}
		}));
	}

	private void follow(long number) {
		attempt(() -> this.leases.take(ZoneLease.ofChange(number)))
			.ifPresent((lease) -> withLease(lease, () -> this.follower.follow(number)));
	}

	private void withLease(Lease lease, Runnable work) {
		this.held.add(lease);
		try {
			work.run();
		}
		finally {
			this.held.remove(lease);
			attempt(() -> {
				this.leases.release(lease);
				return Optional.empty();
			});
		}
	}

	/**
	 * Looks once for changes that nobody follows.
	 */
	void pickUp() {
		attempt(() -> Optional.of(this.changes.numbersByStatus(OPEN))).orElse(List.of())
			.stream()
			.filter((number) -> !this.running.containsKey(number))
			.forEach((number) -> attempt(() -> this.changes.findById(number)).ifPresent(this::adopt));
	}

	/**
	 * An intent whose zone nobody holds belongs to a process that died: whether it was
	 * sent is not known.
	 */
	private void adopt(ChangeRow row) {
		if (row.status != ChangeStatus.INTENT) {
			run(row.number, () -> follow(row.number));
			return;
		}
		attempt(() -> this.leases.take(ZoneLease.ofZone(row.zoneId))).ifPresent((zone) -> run(row.number, () -> {
			withLease(zone, () -> doubt(row.number));
			follow(row.number);
		}));
	}

	private void doubt(long number) {
		attempt(() -> Optional.of(this.journal.settle(number, Settlement.unknown(
				"Signpost was stopped before it knew whether this was sent.", this.holds.from(this.clock.instant())))));
	}

	private static <T> Optional<T> attempt(java.util.function.Supplier<Optional<T>> work) {
		try {
			return work.get();
		}
		catch (DataAccessException | TransactionException | PersistenceException ex) {
			LOG.warn("the database could not be used; trying again later", ex);
			return Optional.empty();
		}
	}

	@Override
	public void start() {
		this.started = true;
		Thread.ofVirtual().name("change-pick-up").start(() -> repeat(this.properties.recovery(), this::pickUp));
		Thread.ofVirtual().name("change-tidy").start(() -> repeat(Duration.ofHours(1), this::tidy));
		Thread.ofVirtual()
			.name("change-leases")
			.start(() -> repeat(this.properties.lease().dividedBy(3), () -> this.held.forEach(this::renew)));
	}

	private void tidy() {
		attempt(() -> {
			this.journal.forgetPlansBefore(this.clock.instant().minus(PLANS_KEPT));
			return Optional.empty();
		});
	}

	private void renew(Lease lease) {
		attempt(() -> Optional.of(this.leases.renew(lease)));
	}

	private void repeat(Duration pace, Runnable work) {
		do {
			work.run();
		}
		while (this.patience.pause(pace));
	}

	/**
	 * Lets what is being sent come to its answer, and leaves the rest to the next start.
	 */
	@Override
	public void stop() {
		this.started = false;
		this.patience.stop();
		long end = System.nanoTime() + LONGEST_STOP.toNanos();
		this.running.values().forEach((thread) -> join(thread, Duration.ofNanos(end - System.nanoTime())));
	}

	private static void join(Thread thread, Duration left) {
		try {
			if (left.isPositive()) {
				thread.join(left);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.started;
	}

	/** Starts before the web server does, and so stops after it. */
	@Override
	public int getPhase() {
		return Integer.MAX_VALUE - 4096;
	}

}
