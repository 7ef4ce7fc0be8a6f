/**
 * Plans and changes as pages and as JSON.
 */
@NullMarked
package dev.signpost.change.web;

import org.jspecify.annotations.NullMarked;
