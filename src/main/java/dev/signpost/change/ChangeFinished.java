package dev.signpost.change;

import dev.signpost.cluster.ClusterId;
import dev.signpost.plan.Intent;

/**
 * A change is on all the zone's servers, as Route 53 says. Told when it is written down.
 */
public record ChangeFinished(long number, ClusterId cluster, Intent intent) {
}
