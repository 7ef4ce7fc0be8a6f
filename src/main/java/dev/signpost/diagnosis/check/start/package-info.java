/**
 * Can we begin: parent there, zone public, nothing cut in between.
 */
@NullMarked
package dev.signpost.diagnosis.check.start;

import org.jspecify.annotations.NullMarked;
