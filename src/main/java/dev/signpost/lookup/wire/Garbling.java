package dev.signpost.lookup.wire;

import java.time.Duration;
import java.util.Arrays;

import dev.signpost.lookup.Answer;

/** Bytes that are no message, as an answer. */
final class Garbling {

	private static final int MOST_KEPT = 4096;

	private Garbling() {
	}

	static Answer of(byte[] bytes, Judgement.Unreadable unreadable, Duration took) {
		byte[] kept = (bytes.length > MOST_KEPT) ? Arrays.copyOf(bytes, MOST_KEPT) : bytes;
		return new Answer.Garbled(kept, unreadable.fault(), took);
	}

}
