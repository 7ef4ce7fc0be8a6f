package dev.signpost.cluster;

import dev.signpost.cluster.ClusterHealth.Shape;

/**
 * Where a diagnosis notes how urgently a cluster needs somebody, so that lists can begin
 * with the worst.
 */
public interface ClusterNeeds {

	/**
	 * Notes it in a transaction of its own or in the caller's; does nothing for a cluster
	 * that is gone. The definition's version stays.
	 */
	void note(ClusterId cluster, Shape shape);

}
