package dev.signpost.cluster;

import java.util.List;
import java.util.Optional;

import dev.signpost.dns.DnsName;

/**
 * The saved definitions for work that no request asks for: the schedule, and what follows
 * a change. No page reads them here.
 */
public interface KnownClusters {

	Optional<Cluster> find(ClusterId id);

	/**
	 * The cluster of exactly this name; the first one saved where two zones have one.
	 */
	Optional<Cluster> named(DnsName name);

	/**
	 * All of them.
	 */
	List<ClusterId> ids();

}
