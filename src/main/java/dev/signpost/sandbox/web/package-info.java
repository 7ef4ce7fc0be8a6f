/**
 * The sandbox over the API: what is wrong in it, and putting it wrong.
 */
@NullMarked
package dev.signpost.sandbox.web;

import org.jspecify.annotations.NullMarked;
