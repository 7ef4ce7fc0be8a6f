/**
 * What the parent zone says of the cluster.
 */
@NullMarked
package dev.signpost.diagnosis.check.parent;

import org.jspecify.annotations.NullMarked;
