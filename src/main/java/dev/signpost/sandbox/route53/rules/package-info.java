/**
 * What Route 53 refuses, in its words: one class for each family of rules, none of them
 * with a side effect. Wordings that nobody has reported from the real service are marked
 * "not seen".
 */
@NullMarked
package dev.signpost.sandbox.route53.rules;

import org.jspecify.annotations.NullMarked;
