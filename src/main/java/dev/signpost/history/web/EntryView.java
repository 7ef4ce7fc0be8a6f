package dev.signpost.history.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.signpost.history.Actor;
import dev.signpost.history.Deed;
import dev.signpost.history.HistoryEntry;
import dev.signpost.web.RecordLine;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the page shows it.
 *
 * @param who a name, or a word for nobody in particular
 * @param subject what it was done to, with people by their names
 * @param look which colour and sign the outcome has
 */
record EntryView(long sequence, Instant at, String who, String subject, String action, @Nullable String outcome,
		String look, Actor actor, Deed deed, List<RecordLine> lines, @Nullable String before, @Nullable String after,
		String hash, String previous) {

	static EntryView of(HistoryEntry entry, Map<String, String> names, String who) {
		Deed deed = entry.deed();
		return new EntryView(entry.sequence(), entry.at(), who, names.getOrDefault(deed.subject(), deed.subject()),
				deed.action(), deed.outcome(), look(deed.outcome()), entry.actor(), deed,
				RecordLines.of(deed.base(), deed.target()), RecordLines.document(deed.base()),
				RecordLines.document(deed.target()), spaced(entry.hash()), spaced(entry.previous()));
	}

	private static String look(@Nullable String outcome) {
		return switch (outcome) {
			case "LIVE", "PROVED" -> "ok";
			case "REFUSED", "CONFLICT" -> "bad";
			case "NOT_SENT" -> "att";
			case "INTENT", "SUBMITTED" -> "run";
			case null, default -> "unk";
		};
	}

	/**
	 * The message key of the outcome, or nothing.
	 */
	public @Nullable String outcomeKey() {
		return (this.outcome != null) ? "history.outcome." + this.outcome : null;
	}

	public @Nullable String factorKey() {
		return (this.actor.factor() != null) ? "history.factor." + this.actor.factor() : null;
	}

	private static String spaced(String hash) {
		return hash.replaceAll("(.{4})(?=.)", "$1 ");
	}

}
