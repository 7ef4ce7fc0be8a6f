/**
 * What resolvers make of it.
 */
@NullMarked
package dev.signpost.diagnosis.check.resolver;

import org.jspecify.annotations.NullMarked;
