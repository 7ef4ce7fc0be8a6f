/**
 * The AWS account in use as a page, and its hosted zones for scripts.
 */
@NullMarked
package dev.signpost.zone.web;

import org.jspecify.annotations.NullMarked;
