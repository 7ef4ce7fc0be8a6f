/**
 * The doors: sign-in, set-up, people and tokens.
 */
@NullMarked
package dev.signpost.access.web;

import org.jspecify.annotations.NullMarked;
