/**
 * The REST-XML of Route 53, version 2013-04-01: read against its schema, written in the
 * order of its elements.
 */
@NullMarked
package dev.signpost.sandbox.route53.xml;

import org.jspecify.annotations.NullMarked;
