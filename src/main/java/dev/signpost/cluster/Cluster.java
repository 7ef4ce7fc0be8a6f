package dev.signpost.cluster;

import java.time.Instant;

/**
 * A saved definition.
 *
 * @param version rises by one with each save
 */
public record Cluster(ClusterId id, ClusterDefinition definition, long version, Instant changedAt) {
}
