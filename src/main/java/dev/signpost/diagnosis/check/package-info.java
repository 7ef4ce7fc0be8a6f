/**
 * What checks of several families read in the same way.
 */
@NullMarked
package dev.signpost.diagnosis.check;

import org.jspecify.annotations.NullMarked;
