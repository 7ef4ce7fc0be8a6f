package dev.signpost.history;

import java.util.List;

import dev.signpost.web.Authority;
import dev.signpost.web.KeysetPage;
import dev.signpost.web.Requires;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what was recorded.
 */
@Service
@Requires(Authority.HISTORY_READ)
public class History {

	private final HistoryRows rows;

	History(HistoryRows rows) {
		this.rows = rows;
	}

	/**
	 * One page, newest first.
	 * @param before the sequence that the page before ended with, or nothing for the
	 * first page
	 * @param limit 1 to 200
	 */
	@Transactional(readOnly = true)
	@Requires(Authority.HISTORY_READ)
	public KeysetPage<HistoryEntry> find(HistoryFilter filter, @Nullable Long before, int limit) {
		List<HistoryEntry> entries = this.rows.findBefore((before != null) ? before : Long.MAX_VALUE, filter, limit + 1)
			.stream()
			.map(HistoryRow::entry)
			.toList();
		return KeysetPage.of(entries, limit, (entry) -> Long.toString(entry.sequence()));
	}

}
