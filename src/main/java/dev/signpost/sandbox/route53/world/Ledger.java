package dev.signpost.sandbox.route53.world;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The one place where the world moves: a step is decided and kept under one lock, or
 * there is no step.
 */
public final class Ledger {

	private final WorldStore store;

	private final ReentrantLock lock = new ReentrantLock();

	private volatile World world;

	private volatile BiConsumer<World, World> watcher = (before, after) -> {
	};

	public Ledger(WorldStore store) {
		this.store = store;
		this.world = store.otherThan(-1).orElseGet(World::empty);
	}

	/** The newest world, also when another process moved it. */
	public World world() {
		return this.store.otherThan(this.world.version()).map(this::adopt).orElse(this.world);
	}

	/** The newest world that this process knows, without asking the store. */
	public World latest() {
		return this.world;
	}

	/** Has somebody told the world before and after, whenever it moves. */
	public void watch(BiConsumer<World, World> watcher) {
		this.watcher = watcher;
	}

	/** Decides on the newest world, again for as long as another process is faster. */
	public <R> R decide(Function<World, Decision<R>> judge) {
		this.lock.lock();
		try {
			while (true) {
				World now = world();
				switch (judge.apply(now)) {
					case Decision.Refuse<R> refuse -> {
						return refuse.answer();
					}
					case Decision.Accept<R> accept -> {
						if (this.store.append(accept.commit(), now.version())) {
							adopt(now.after(accept.commit()));
							return accept.answer();
						}
					}
				}
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	private World adopt(World newer) {
		World before = this.world;
		this.world = newer;
		this.watcher.accept(before, newer);
		return newer;
	}

}
