/**
 * Pages and API of the cluster definitions.
 */
@NullMarked
package dev.signpost.cluster.web;

import org.jspecify.annotations.NullMarked;
