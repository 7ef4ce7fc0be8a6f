package dev.signpost.history;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.springframework.stereotype.Repository;

/**
 * The entries: written once, found, and nothing else.
 */
@Repository
class HistoryRows {

	/** How far the order of times and the order of sequences may differ. */
	private static final long UNORDERED = 5_000;

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
		return find("e.sequence < :border" + first(filter) + filter.conditions() + " order by " + filter.order()
				+ "e.sequence desc", Math.min(before, end(filter)), filter, limit);
	}

	/**
	 * Below which sequence no entry can be recent enough: times grow with the sequence,
	 * but for clocks that were set back or differ.
	 */
	private String first(HistoryFilter filter) {
		return (filter.from() == null) ? "" : " and e.sequence >= "
				+ (border("e.at >= :at order by e.at, e.sequence", filter.from(), Long.MAX_VALUE) - UNORDERED);
	}

	private long end(HistoryFilter filter) {
		return (filter.to() != null)
				? border("e.at < :at order by e.at desc, e.sequence desc", filter.to(), 0) + UNORDERED : Long.MAX_VALUE;
	}

	private long border(String conditions, Instant at, long otherwise) {
		return this.entities.createQuery("select e.sequence from HistoryRow e where " + conditions, Long.class)
			.setParameter("at", at)
			.setMaxResults(1)
			.getResultList()
			.stream()
			.findFirst()
			.orElse(otherwise);
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
