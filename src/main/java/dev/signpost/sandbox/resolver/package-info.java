/**
 * A resolver with a cache that knows the sandbox's servers only.
 */
@NullMarked
package dev.signpost.sandbox.resolver;

import org.jspecify.annotations.NullMarked;
