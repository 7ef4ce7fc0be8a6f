package dev.signpost.history;

import java.util.List;
import java.util.function.Consumer;

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

	/** How many entries an export reads at once. */
	private static final int PORTION = 500;

	private final HistoryRows rows;

	private final Installation installation;

	History(HistoryRows rows, Installation installation) {
		this.rows = rows;
		this.installation = installation;
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

	/**
	 * Gives out the whole chain, oldest first, however long it is: each portion is read
	 * by itself.
	 * @return how many entries there were
	 */
	@Requires(Authority.HISTORY_EXPORT)
	public long export(Consumer<HistoryEntry> reader) {
		long last = 0;
		List<HistoryRow> portion;
		do {
			portion = this.rows.findAfter(last, PORTION);
			portion.stream().map(HistoryRow::entry).forEach(reader);
			last = portion.isEmpty() ? last : portion.getLast().sequence();
		}
		while (portion.size() == PORTION);
		return last;
	}

	/**
	 * The id that the chain begins with.
	 */
	@Requires(Authority.HISTORY_READ)
	public String installationId() {
		return this.installation.id();
	}

}
