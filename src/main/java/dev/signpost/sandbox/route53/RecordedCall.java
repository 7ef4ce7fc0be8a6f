package dev.signpost.sandbox.route53;

import java.time.Instant;

/**
 * One request that the double saw.
 *
 * @param id the zone or change in the path, or empty
 * @param bytesIn bytes of the request's body
 * @param bytesOut bytes of the answer's body
 * @param outcome {@code OK}, the error code, {@code DROPPED} or {@code SWALLOWED}
 */
public record RecordedCall(Instant at, String action, String id, long bytesIn, long bytesOut, int status,
		String outcome) {
}
