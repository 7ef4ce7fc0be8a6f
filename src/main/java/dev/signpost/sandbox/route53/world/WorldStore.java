package dev.signpost.sandbox.route53.world;

import java.util.Optional;

/** Keeps the world over a restart; several processes may share one store. */
public interface WorldStore {

	/** The stored world, or nothing when it still has this version. */
	Optional<World> otherThan(long version);

	/**
	 * Keeps one step durably.
	 * @param version the version that the step was decided on
	 * @return false if another process was first, in which case nothing was kept
	 */
	boolean append(Commit commit, long version);

	/** A store that forgets. */
	static WorldStore inMemory() {
		return new WorldStore() {

			@Override
			public Optional<World> otherThan(long version) {
				return Optional.empty();
			}

			@Override
			public boolean append(Commit commit, long version) {
				return true;
			}

		};
	}

}
