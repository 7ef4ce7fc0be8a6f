/**
 * What the Route 53 double knows: hosted zones, their record sets and the changes made to
 * them, as values that are never altered.
 */
@NullMarked
package dev.signpost.sandbox.route53.world;

import org.jspecify.annotations.NullMarked;
