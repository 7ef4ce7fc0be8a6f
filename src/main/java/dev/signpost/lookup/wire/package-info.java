/**
 * DNS over sockets; the only place that knows dnsjava.
 */
@NullMarked
package dev.signpost.lookup.wire;

import org.jspecify.annotations.NullMarked;
