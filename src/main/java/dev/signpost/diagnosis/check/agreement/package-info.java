/**
 * Whether parent, nodes, definition and cluster agree.
 */
@NullMarked
package dev.signpost.diagnosis.check.agreement;

import org.jspecify.annotations.NullMarked;
