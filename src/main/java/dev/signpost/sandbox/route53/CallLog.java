package dev.signpost.sandbox.route53;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The latest requests in the order in which they ended, and how many there were in all.
 */
public final class CallLog {

	private static final int KEPT = 20_000;

	private final Deque<RecordedCall> latest = new ArrayDeque<>();

	private Totals totals = new Totals(0, 0, 0);

	synchronized void add(RecordedCall call) {
		if (this.latest.size() == KEPT) {
			this.latest.removeFirst();
		}
		this.latest.addLast(call);
		this.totals = new Totals(this.totals.calls() + 1, this.totals.bytesIn() + call.bytesIn(),
				this.totals.bytesOut() + call.bytesOut());
	}

	public synchronized List<RecordedCall> calls() {
		return List.copyOf(this.latest);
	}

	/** The calls of one action. */
	public List<RecordedCall> calls(String action) {
		return calls().stream().filter((call) -> call.action().equals(action)).toList();
	}

	public synchronized Totals totals() {
		return this.totals;
	}

	public synchronized void clear() {
		this.latest.clear();
		this.totals = new Totals(0, 0, 0);
	}

	/**
	 * Sums over all calls since the start or the last clearing; bytes are those of
	 * bodies.
	 */
	public record Totals(long calls, long bytesIn, long bytesOut) {
	}

}
