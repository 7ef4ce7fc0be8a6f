package dev.signpost.cluster;

import dev.signpost.cluster.ClusterHealth.Shape;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the need in the key that lists are sorted by. */
@Component
class NeedsOfRows implements ClusterNeeds {

	private final ClusterRows rows;

	NeedsOfRows(ClusterRows rows) {
		this.rows = rows;
	}

	@Override
	@Transactional
	public void note(ClusterId cluster, Shape shape) {
		this.rows.noteNeed(cluster.toString(), prefix(shape));
	}

	/**
	 * What a key begins with: a digit that sorts the worst first.
	 */
	static String prefix(Shape shape) {
		return shape.ordinal() + "/";
	}

}
