/**
 * Worlds of real name servers, each in a network of its own.
 */
@NullMarked
package dev.signpost.peer.world;

import org.jspecify.annotations.NullMarked;
