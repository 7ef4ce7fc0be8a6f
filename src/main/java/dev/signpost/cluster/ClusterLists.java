package dev.signpost.cluster;

import java.util.List;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.Visibility;
import dev.signpost.dns.ZoneRef;
import dev.signpost.web.KeysetPage;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads definitions page by page. */
@Component
class ClusterLists {

	private static final int MOST_ZONES = 200;

	private final ClusterRows rows;

	ClusterLists(ClusterRows rows) {
		this.rows = rows;
	}

	@Transactional(readOnly = true)
	public KeysetPage<Cluster> page(ListQuery wanted, int limit) {
		if (wanted.hopeless()) {
			return new KeysetPage<>(List.of(), null);
		}
		List<ClusterRow> found = this.rows.findBy(wanted,
				(page) -> page.sortBy(Sort.by(wanted.key())).limit(limit + 1).all());
		return KeysetPage.of(found, limit, wanted::keyOf).map(ClusterRow::toCluster);
	}

	@Transactional(readOnly = true)
	public List<ZoneRef> zones() {
		return this.rows.zones(Limit.of(MOST_ZONES))
			.stream()
			.map((row) -> new ZoneRef((String) row[0], DnsName.of((String) row[1]), (Visibility) row[2]))
			.toList();
	}

}
