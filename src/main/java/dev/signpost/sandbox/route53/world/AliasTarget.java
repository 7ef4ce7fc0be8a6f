package dev.signpost.sandbox.route53.world;

/**
 * Where an alias set points.
 *
 * @param hostedZoneId zone that holds the target, the set's own or an AWS service's
 */
public record AliasTarget(String hostedZoneId, String dnsName, boolean evaluateTargetHealth) {
}
