package dev.signpost.diagnosis;

import dev.signpost.cluster.ClusterDefinition.Endpoint;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.PortProbe.PortAnswer;

/**
 * A connection tried to a database.
 *
 * @param id for example {@code e131}
 */
public record Knock(String id, Endpoint endpoint, IpAddress address, PortAnswer answer) {
}
