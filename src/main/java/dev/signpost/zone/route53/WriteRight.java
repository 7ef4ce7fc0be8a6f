package dev.signpost.zone.route53;

import java.util.concurrent.atomic.AtomicReference;

import dev.signpost.zone.Right;

/**
 * Whether the role may write, as far as writes have shown since the start: the right
 * cannot be tried without writing.
 */
final class WriteRight {

	private final AtomicReference<Right.Standing> standing = new AtomicReference<>(Right.Standing.NOT_TRIED);

	Right.Standing standing() {
		return this.standing.get();
	}

	/** A batch was taken. */
	void shown() {
		this.standing.set(Right.Standing.HAS);
	}

	void denied() {
		this.standing.set(Right.Standing.LACKS);
	}

}
