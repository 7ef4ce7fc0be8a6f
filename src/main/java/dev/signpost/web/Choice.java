package dev.signpost.web;

/**
 * One entry of a list to choose from.
 *
 * @param value what the form sends
 * @param label what the page shows
 */
public record Choice(String value, String label) {
}
