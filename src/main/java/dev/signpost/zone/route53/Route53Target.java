package dev.signpost.zone.route53;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * Where calls go and who signs them.
 *
 * @param endpoint instead of AWS, or null
 * @param sandbox whether this is the stand-in on this machine
 */
record Route53Target(@Nullable URI endpoint, AwsCredentialsProvider credentials, boolean sandbox) {
}
