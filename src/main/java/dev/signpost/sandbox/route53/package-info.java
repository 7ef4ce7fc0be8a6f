/**
 * A Route 53 on loopback that refuses what Route 53 refuses, in its words. Plain Java: it
 * starts inside the sandbox, inside a test, or by itself.
 */
@NullMarked
package dev.signpost.sandbox.route53;

import org.jspecify.annotations.NullMarked;
