/**
 * What each node says.
 */
@NullMarked
package dev.signpost.diagnosis.check.node;

import org.jspecify.annotations.NullMarked;
