package dev.signpost.cluster;

import java.util.Arrays;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads all definitions. */
@Component
class JpaCensus implements ClusterCensus {

	private final ClusterRows rows;

	JpaCensus(ClusterRows rows) {
		this.rows = rows;
	}

	@Override
	@Transactional(readOnly = true)
	public String stamp() {
		return Arrays.deepToString(this.rows.stamp().toArray());
	}

	@Override
	@Transactional(readOnly = true)
	public List<ClusterDefinition> definitions() {
		return this.rows.all().stream().map(ClusterRow::toDefinition).toList();
	}

}
