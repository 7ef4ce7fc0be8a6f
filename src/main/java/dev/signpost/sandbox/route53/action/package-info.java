/**
 * The calls that the double answers, one class for each group of them.
 */
@NullMarked
package dev.signpost.sandbox.route53.action;

import org.jspecify.annotations.NullMarked;
