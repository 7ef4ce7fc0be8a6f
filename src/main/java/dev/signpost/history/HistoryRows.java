package dev.signpost.history;

import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.springframework.stereotype.Repository;

/**
 * The entries: written once, found, and nothing else.
 */
@Repository
class HistoryRows {

	private final EntityManager entities;

	HistoryRows(EntityManager entities) {
		this.entities = entities;
	}

	/**
	 * Writes the entry at once, and before it whatever the transaction has not written
	 * yet.
	 */
	void insert(HistoryRow row) {
		this.entities.persist(row);
		this.entities.flush();
	}

	/**
	 * Entries newest first.
	 * @param before only entries with a smaller sequence
	 */
	List<HistoryRow> findBefore(long before, HistoryFilter filter, int limit) {
		return find("e.sequence < :border" + filter.conditions() + " order by e.sequence desc", before, filter, limit);
	}

	/**
	 * Entries oldest first.
	 * @param after only entries with a greater sequence
	 */
	List<HistoryRow> findAfter(long after, int limit) {
		return find("e.sequence > :border order by e.sequence", after, HistoryFilter.NONE, limit);
	}

	private List<HistoryRow> find(String conditions, long border, HistoryFilter filter, int limit) {
		TypedQuery<HistoryRow> query = this.entities
			.createQuery("select e from HistoryRow e where " + conditions, HistoryRow.class)
			.setParameter("border", border)
			.setMaxResults(limit);
		filter.parameters().forEach(query::setParameter);
		return query.getResultList();
	}

}
