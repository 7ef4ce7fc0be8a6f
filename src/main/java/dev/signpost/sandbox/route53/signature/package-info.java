/**
 * AWS Signature Version 4 from the side of the service.
 */
@NullMarked
package dev.signpost.sandbox.route53.signature;

import org.jspecify.annotations.NullMarked;
