package dev.signpost.sandbox.route53;

import java.time.InstantSource;
import java.time.Duration;

import dev.signpost.sandbox.route53.world.WorldStore;

/**
 * How a double is started.
 *
 * @param port on loopback, 0 for any free one
 * @param pending how long a change stays PENDING
 * @param control whether faults and calls can be had over HTTP below {@code /_double/}
 */
public record DoubleSettings(int port, Duration pending, WorldStore store, InstantSource clock, boolean control) {
}
