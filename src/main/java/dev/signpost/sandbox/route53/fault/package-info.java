/**
 * Switches that make the double misbehave as the real service can.
 */
@NullMarked
package dev.signpost.sandbox.route53.fault;

import org.jspecify.annotations.NullMarked;
