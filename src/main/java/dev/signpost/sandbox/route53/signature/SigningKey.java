package dev.signpost.sandbox.route53.signature;

/** An access key that the double knows, and its owner. */
public record SigningKey(String accessKeyId, String secret, Caller caller) {
}
