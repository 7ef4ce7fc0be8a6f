/**
 * Pages and API of the Route 53 connection.
 */
@NullMarked
package dev.signpost.zone.web;

import org.jspecify.annotations.NullMarked;
