package dev.signpost.sandbox.route53;

import java.time.Duration;
import java.time.InstantSource;

import dev.signpost.sandbox.route53.world.WorldStore;

/**
 * Starts doubles for tests.
 */
public final class Doubles {

	private Doubles() {
	}

	/**
	 * On any free port, empty, keeping nothing, in sync at once.
	 */
	public static Route53Double empty() {
		return on(WorldStore.inMemory());
	}

	/**
	 * On any free port, in sync at once, over a given store.
	 */
	public static Route53Double on(WorldStore store) {
		return Route53Double.start(new DoubleSettings(0, Duration.ZERO, store, InstantSource.system(), false));
	}

	/**
	 * On any free port with the story of the sandbox.
	 */
	public static Route53Double withStory() {
		Route53Double started = empty();
		SandboxSeed.plant(started.ledger(), InstantSource.system().instant());
		return started;
	}

}
