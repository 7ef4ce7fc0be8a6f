package dev.signpost.web;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list a program asks for, read from the parameters {@code limit} and
 * {@code after}.
 *
 * @param limit how many items, from 1 to 200
 * @param after the next of the page before, or null for the first page
 */
public record PageAsked(int limit, @Nullable String after) {

	private static final Pattern LIMIT = Pattern.compile("[1-9]|[1-9][0-9]|1[0-9][0-9]|200");

	private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

	private static final Pattern NAME = Pattern.compile("[a-z0-9.-]{1,253}/[0-9a-f-]{36}");

	/**
	 * Of a list that is read by number.
	 * @throws BadRequest if a parameter is not of its kind
	 */
	public static PageAsked byNumber(String limit, @Nullable String after) {
		return of(limit, after, NUMBER);
	}

	/**
	 * Of a list that is read by a domain name and an id.
	 * @throws BadRequest if a parameter is not of its kind
	 */
	public static PageAsked byName(String limit, @Nullable String after) {
		return of(limit, after, NAME);
	}

	private static PageAsked of(String limit, @Nullable String after, Pattern key) {
		if (!LIMIT.matcher(limit).matches()) {
			throw new BadRequest("A page has from 1 to 200 items, as a whole number");
		}
		if (after != null && !key.matcher(after).matches()) {
			throw new BadRequest("The parameter after is not the next of a page before");
		}
		return new PageAsked(Integer.parseInt(limit), after);
	}

}
