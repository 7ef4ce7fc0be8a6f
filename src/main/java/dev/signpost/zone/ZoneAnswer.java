package dev.signpost.zone;

import java.util.function.Function;

/**
 * What came of asking Route 53: the answer, or why there is none.
 */
public sealed interface ZoneAnswer<T> {

	/** The answer. */
	record Known<T>(T value) implements ZoneAnswer<T> {
	}

	/** No answer. */
	record Failed<T>(ZoneTrouble trouble) implements ZoneAnswer<T> {
	}

	default <R> ZoneAnswer<R> map(Function<T, R> mapper) {
		return switch (this) {
			case Known<T>(T value) -> new Known<>(mapper.apply(value));
			case Failed<T>(ZoneTrouble trouble) -> new Failed<>(trouble);
		};
	}

}
