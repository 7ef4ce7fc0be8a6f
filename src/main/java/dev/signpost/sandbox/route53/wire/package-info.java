/**
 * Requests and answers of the double, between HTTP and meaning.
 */
@NullMarked
package dev.signpost.sandbox.route53.wire;

import org.jspecify.annotations.NullMarked;
