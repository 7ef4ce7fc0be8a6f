package dev.signpost.cluster;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.signpost.dns.DnsName;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads definitions for nobody in particular. */
@Component
class KnownByRows implements KnownClusters {

	private final ClusterRows rows;

	KnownByRows(ClusterRows rows) {
		this.rows = rows;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Cluster> find(ClusterId id) {
		return this.rows.findById(id.toString()).map(ClusterRow::toCluster);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Cluster> named(DnsName name) {
		return this.rows.findByNameOrderByListKey(name.text()).stream().findFirst().map(ClusterRow::toCluster);
	}

	@Override
	@Transactional(readOnly = true)
	public List<ClusterId> ids() {
		return this.rows.ids().stream().map((id) -> new ClusterId(UUID.fromString(id))).toList();
	}

}
