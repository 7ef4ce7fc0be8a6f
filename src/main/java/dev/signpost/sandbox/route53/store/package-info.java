/**
 * Where the double's world can be kept without Spring.
 */
@NullMarked
package dev.signpost.sandbox.route53.store;

import org.jspecify.annotations.NullMarked;
