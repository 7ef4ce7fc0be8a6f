package dev.signpost.web;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read by key, never by offset.
 *
 * @param next the key to ask for the following page with, or null on the last one
 */
public record KeysetPage<T>(List<T> items, @Nullable String next) {

	public KeysetPage {
		items = List.copyOf(items);
	}

	/**
	 * Makes a page of rows of which one more than the limit was asked for.
	 */
	public static <T> KeysetPage<T> of(List<T> rows, int limit, Function<T, String> key) {
		if (rows.size() <= limit) {
			return new KeysetPage<>(rows, null);
		}
		List<T> shown = rows.subList(0, limit);
		return new KeysetPage<>(shown, key.apply(shown.getLast()));
	}

	public <R> KeysetPage<R> map(Function<T, R> mapper) {
		return new KeysetPage<>(this.items.stream().map(mapper).toList(), this.next);
	}

}
