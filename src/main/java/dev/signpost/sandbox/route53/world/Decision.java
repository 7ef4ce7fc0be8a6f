package dev.signpost.sandbox.route53.world;

/**
 * What a judge says about one wish.
 *
 * @param <R> what the asker is told
 */
public sealed interface Decision<R> {

	R answer();

	/** The step is to be kept, then the answer given. */
	record Accept<R>(Commit commit, R answer) implements Decision<R> {
	}

	/** Nothing moves. */
	record Refuse<R>(R answer) implements Decision<R> {
	}

}
