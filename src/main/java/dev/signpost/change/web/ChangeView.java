package dev.signpost.change.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.signpost.change.Change;
import dev.signpost.change.ChangeStatus;
import dev.signpost.change.Counts;
import dev.signpost.change.PlanView;
import dev.signpost.dns.RecordSet;
import dev.signpost.plan.Fingerprint;
import dev.signpost.plan.Step;
import dev.signpost.web.RecordLine;
import org.jspecify.annotations.Nullable;

/**
 * A change as its page shows it.
 *
 * @param moving whether more will happen by itself
 * @param steps what was done so far and what is to come
 * @param seconds how long Route 53 has been copying, or 0
 * @param board the verdict once there is one, or null
 * @param unproved why a live change is not proved, or null
 * @param staleSeconds how long old answers may live, or null where only "no such name"
 * can have been kept
 */
record ChangeView(Change change, Counts counts, boolean moving, List<Stage> steps, long seconds, @Nullable Board board,
		@Nullable String unproved, @Nullable Integer staleSeconds, @Nullable Instant staleUntil,
		List<RecordLine> lines) {

	private static final int SHOWN_SECONDS = 60;

	/** As long as it may take until it is proved, or known why not. */
	private static final Duration PROVING = Duration.ofSeconds(60);

	private static final String NOT_PROVED = "Live, not proved: ";

	static ChangeView of(Change change, Instant now) {
		Instant submitted = change.submittedAt();
		long seconds = (submitted != null) ? Math.max(0, Duration.between(submitted, now).toSeconds()) : 0;
		Integer stale = staleSeconds(change);
		Instant live = firstAt(change, ChangeStatus.LIVE).orElse(null);
		return new ChangeView(change, Counts.of(change.steps()), moving(change.status()) || proving(change, now),
				stages(change), seconds, board(change), unproved(change), stale,
				(live != null && stale != null) ? live.plusSeconds(stale) : null, PlanView.stepLines(change.steps()));
	}

	/** Without the grouping that a number would get. */
	public String number() {
		return Long.toString(this.change.number());
	}

	/** Whether a new plan is the way on. */
	public boolean again() {
		return this.change.status() == ChangeStatus.REFUSED || this.change.status() == ChangeStatus.NOT_SENT;
	}

	public long progress() {
		return Math.min(this.seconds, SHOWN_SECONDS);
	}

	public String plan() {
		return new Fingerprint(this.change.planFingerprint()).shortText();
	}

	/** Four groups of four digits, for people to compare. */
	public String entry() {
		String hash = this.change.entryHash();
		return IntStream.range(0, 4)
			.mapToObj((group) -> hash.substring(4 * group, 4 * group + 4))
			.collect(java.util.stream.Collectors.joining(" "));
	}

	/** Which step it is at, from 1. */
	public int current() {
		return (int) this.steps.stream().filter((stage) -> !"todo".equals(stage.look())).count();
	}

	private static boolean moving(ChangeStatus status) {
		return switch (status) {
			case INTENT, SUBMITTED, UNKNOWN -> true;
			case LIVE, PROVED, REFUSED, NOT_SENT, CONFLICT -> false;
		};
	}

	/** Whether name servers and nodes are still being asked whether they say the same. */
	private static boolean proving(Change change, Instant now) {
		return change.status() == ChangeStatus.LIVE && unproved(change) == null
				&& firstAt(change, ChangeStatus.LIVE).filter((live) -> live.plus(PROVING).isAfter(now)).isPresent();
	}

	private static @Nullable String unproved(Change change) {
		String note = change.timeline().getLast().note();
		return (change.status() == ChangeStatus.LIVE && note != null && note.startsWith(NOT_PROVED))
				? note.substring(NOT_PROVED.length()) : null;
	}

	private static List<Stage> stages(Change change) {
		Stage read = new Stage("read", "done", null);
		Stage written = new Stage("written", "done", at(change, ChangeStatus.INTENT).orElse(null));
		Instant accepted = at(change, ChangeStatus.SUBMITTED).orElse(null);
		return switch (change.status()) {
			case INTENT ->
				List.of(read, written, new Stage("sending", "now", null), new Stage("copying", "todo", null));
			case SUBMITTED -> List.of(read, written, accepted(change, accepted), new Stage("copying", "now", null));
			case LIVE, PROVED -> List.of(read, written, accepted(change, accepted),
					new Stage("copied", "done", firstAt(change, ChangeStatus.LIVE).orElse(null)));
			case REFUSED ->
				List.of(read, written, new Stage("refused", "stop", at(change, ChangeStatus.REFUSED).orElse(null)));
			case NOT_SENT ->
				List.of(read, written, new Stage("not-sent", "stop", at(change, ChangeStatus.NOT_SENT).orElse(null)));
			case UNKNOWN ->
				List.of(read, written, new Stage("unknown", "now", at(change, ChangeStatus.UNKNOWN).orElse(null)));
			case CONFLICT ->
				List.of(read, written, new Stage("conflict", "stop", at(change, ChangeStatus.CONFLICT).orElse(null)));
		};
	}

	private static Stage accepted(Change change, @Nullable Instant at) {
		return new Stage((change.route53ChangeId() != null) ? "accepted" : "found", "done", at);
	}

	private static @Nullable Board board(Change change) {
		return switch (change.status()) {
			case INTENT, SUBMITTED -> null;
			case LIVE -> (unproved(change) != null) ? new Board("att", "not-proved") : new Board("ok", "live");
			case PROVED -> new Board("ok", "proved");
			case REFUSED -> new Board("bad", "refused");
			case NOT_SENT -> new Board("bad", "not-sent");
			case UNKNOWN -> new Board("unk", "unknown");
			case CONFLICT -> new Board("att", "conflict");
		};
	}

	private static Optional<Instant> firstAt(Change change, ChangeStatus status) {
		return change.timeline()
			.stream()
			.filter((moment) -> moment.status() == status)
			.map(Change.Moment::at)
			.findFirst();
	}

	private static Optional<Instant> at(Change change, ChangeStatus status) {
		return change.timeline()
			.reversed()
			.stream()
			.filter((moment) -> moment.status() == status)
			.map(Change.Moment::at)
			.findFirst();
	}

	private static @Nullable Integer staleSeconds(Change change) {
		return change.steps().stream().<RecordSet>mapMulti((step, sink) -> {
			switch (step) {
				case Step.Replace(RecordSet found, RecordSet wanted) -> sink.accept(found);
				case Step.Remove(RecordSet found) -> sink.accept(found);
				case Step.Create created -> {
				}
				case Step.Keep kept -> {
				}
			}
		}).map((set) -> set.ttl().seconds()).max(Integer::compare).orElse(null);
	}

	/**
	 * One step of the way.
	 *
	 * @param key of its messages
	 * @param look done, now, todo or stop
	 * @param at when it was done, or null
	 */
	record Stage(String key, String look, @Nullable Instant at) {
	}

	/**
	 * The verdict.
	 *
	 * @param kind of the board: ok, att, bad or unk
	 * @param key of its messages
	 */
	record Board(String kind, String key) {
	}

}
