package dev.signpost.diagnosis.web;

import java.util.List;

/**
 * Checks of one station that passed, or those that could not be asked.
 *
 * @param key part of its message keys
 * @param rows never empty
 */
record CheckGroup(String key, List<CheckRow> rows) {

	CheckGroup {
		rows = List.copyOf(rows);
	}

}
