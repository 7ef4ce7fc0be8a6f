package dev.signpost.sandbox.route53.signature;

/** Who signed a request, as STS tells it. */
public record Caller(String account, String arn, String userId) {
}
