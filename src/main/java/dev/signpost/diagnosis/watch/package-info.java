/**
 * Runs on a schedule and notices when a verdict turns.
 */
@NullMarked
package dev.signpost.diagnosis.watch;

import org.jspecify.annotations.NullMarked;
