/**
 * Signpost: the application class; every feature lives in a module below.
 */
@NullMarked
package dev.signpost;

import org.jspecify.annotations.NullMarked;
