package dev.signpost.history;

import dev.signpost.web.Mode;

/**
 * This database as it was made at its first start.
 *
 * @param id random, the root of the history's chain
 */
public record Installation(String id, Mode mode) {
}
