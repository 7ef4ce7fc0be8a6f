/**
 * Route 53 through the AWS SDK; no type of the SDK leaves this package.
 */
@NullMarked
package dev.signpost.zone.route53;

import org.jspecify.annotations.NullMarked;
