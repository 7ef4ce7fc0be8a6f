package dev.signpost.sandbox.network;

import java.time.Duration;

/**
 * How fast things go in the sandbox.
 *
 * @param detection how long a cluster takes to notice that a node is dead
 * @param slow how late a slow node answers
 * @param refresh how old what was read from the database may be
 */
public record Pace(Duration detection, Duration slow, Duration refresh) {
}
