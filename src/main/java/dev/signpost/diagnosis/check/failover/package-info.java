/**
 * Arithmetic of failover, without questions.
 */
@NullMarked
package dev.signpost.diagnosis.check.failover;

import org.jspecify.annotations.NullMarked;
