package dev.signpost.lookup.wire;

import java.net.InetSocketAddress;

import org.jspecify.annotations.Nullable;

/**
 * A datagram that came.
 *
 * @param source null on a connected lane, where there is only one
 * @param at by the machine's steady clock, in nanoseconds
 */
record Arrival(Lane lane, byte[] bytes, @Nullable InetSocketAddress source, long at) {
}
