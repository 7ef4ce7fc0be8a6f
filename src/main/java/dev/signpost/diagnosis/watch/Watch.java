package dev.signpost.diagnosis.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

import dev.signpost.cluster.ClusterId;
import dev.signpost.diagnosis.ScheduledRuns;
import dev.signpost.diagnosis.WatchProperties;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Looks at every cluster once in an interval, a few at a time so that the load is spread,
 * from one instance only.
 */
@Component
class Watch implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

	private static final Duration LONGEST_STEP = Duration.ofSeconds(15);

	private static final Duration LONGEST_ROUND = Duration.ofMinutes(5);

	private static final int AT_ONCE = 8;

	private final ScheduledRuns runs;

	private final WatchProperties properties;

	private final LockProvider locks;

	private final Clock clock;

	private @Nullable Thread thread;

	Watch(ScheduledRuns runs, WatchProperties properties, LockProvider locks, Clock clock) {
		this.runs = runs;
		this.properties = properties;
		this.locks = locks;
		this.clock = clock;
	}

	@Override
	public synchronized void start() {
		if (this.properties.isOn() && this.thread == null) {
			this.thread = Thread.ofVirtual().name("watch").start(this::watch);
		}
	}

	@Override
	public synchronized void stop() {
		if (this.thread != null) {
			this.thread.interrupt();
			this.thread = null;
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.thread != null;
	}

	private void watch() {
		while (pause()) {
			try {
				this.locks.lock(new LockConfiguration(this.clock.instant(), "watch", LONGEST_ROUND, Duration.ZERO))
					.ifPresent(this::round);
			}
			catch (DataAccessException ex) {
				LOG.warn("The watch could not read or write; it goes on in a while", ex);
			}
		}
	}

	private void round(SimpleLock lock) {
		try {
			look(share(this.runs.due(this.properties.interval()), this.properties.interval(), step()));
			this.runs.forgetOld();
		}
		finally {
			lock.unlock();
		}
	}

	/**
	 * The part of those due that one step looks at, so that all of them come in turn
	 * within half of an interval.
	 */
	static List<ClusterId> share(ScheduledRuns.Due due, Duration interval, Duration step) {
		long most = Math.max(1, Math.ceilDiv(2L * due.watched() * step.toMillis(), interval.toMillis()));
		return due.clusters().stream().limit(most).toList();
	}

	private void look(List<ClusterId> clusters) {
		Semaphore free = new Semaphore(AT_ONCE);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (ClusterId cluster : clusters) {
				free.acquireUninterruptibly();
				threads.execute(() -> {
					try {
						this.runs.run(cluster);
					}
					finally {
						free.release();
					}
				});
			}
		}
	}

	private Duration step() {
		Duration twentieth = this.properties.interval().dividedBy(20);
		return (twentieth.compareTo(LONGEST_STEP) < 0) ? twentieth : LONGEST_STEP;
	}

	private boolean pause() {
		try {
			Thread.sleep(step());
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
