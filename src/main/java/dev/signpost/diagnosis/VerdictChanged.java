package dev.signpost.diagnosis;

import java.time.Instant;

import dev.signpost.cluster.ClusterId;
import dev.signpost.dns.DnsName;

/**
 * A cluster's verdict turned.
 *
 * @param before what the run before came to
 * @param after what this one came to
 */
public record VerdictChanged(ClusterId cluster, DnsName name, Verdict before, Verdict after, RunId run, Instant at) {
}
