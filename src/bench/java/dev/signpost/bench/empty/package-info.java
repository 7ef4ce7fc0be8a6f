/**
 * The yardstick: a web application that does nothing.
 */
@NullMarked
package dev.signpost.bench.empty;

import org.jspecify.annotations.NullMarked;
