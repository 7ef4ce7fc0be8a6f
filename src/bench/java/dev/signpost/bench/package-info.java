/**
 * Measures, each beside something that anybody can run: figures are ratios taken in one
 * run.
 */
@NullMarked
package dev.signpost.bench;

import org.jspecify.annotations.NullMarked;
