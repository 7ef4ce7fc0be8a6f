/**
 * The parent's signatures above an unsigned cluster.
 */
@NullMarked
package dev.signpost.diagnosis.check.dnssec;

import org.jspecify.annotations.NullMarked;
