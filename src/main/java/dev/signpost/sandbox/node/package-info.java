/**
 * Simulated clusters: what the name server of each node answers, whatever is wrong with
 * it.
 */
@NullMarked
package dev.signpost.sandbox.node;

import org.jspecify.annotations.NullMarked;
