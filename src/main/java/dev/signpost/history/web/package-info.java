/**
 * The history as a list, for people and for programs.
 */
@NullMarked
package dev.signpost.history.web;

import org.jspecify.annotations.NullMarked;
