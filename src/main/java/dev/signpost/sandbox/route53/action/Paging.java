package dev.signpost.sandbox.route53.action;

import org.jspecify.annotations.Nullable;

/** How many items a list may hold. */
final class Paging {

	private Paging() {
	}

	/** The page size, or nothing if {@code maxitems} is no positive number. */
	static @Nullable Integer size(Call call, int usual, int ceiling) {
		String wanted = call.parameter("maxitems");
		if (wanted != null && !wanted.matches("0*[1-9]\\d{0,8}")) {
			return null;
		}
		int size = Math.min((wanted != null) ? Integer.parseInt(wanted) : usual, ceiling);
		return (call.faults().pageSize() > 0) ? Math.min(size, call.faults().pageSize()) : size;
	}

}
