package dev.signpost.history.web;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.signpost.history.Actor;
import dev.signpost.history.Deed;
import dev.signpost.history.HistoryEntry;
import org.jspecify.annotations.Nullable;

/**
 * An entry for programs: every field that its hash covers, and the hash.
 */
record EntryBody(int schemaVersion, long sequence, Instant at, String mode, String actor, @Nullable String actorRole,
		@Nullable String factor, @Nullable String sourceAddress, String action, String subject,
		@Nullable String clusterId, @Nullable String zoneId, @Nullable String planHash, @Nullable String outcome,
		@Nullable String route53ChangeId, @Nullable String route53RequestId, @Nullable String reason,
		@JsonRawValue @Nullable String base, @JsonRawValue @Nullable String target, Map<String, String> details,
		String hash, String previous) {

	static EntryBody of(HistoryEntry entry) {
		Actor actor = entry.actor();
		Deed deed = entry.deed();
		return new EntryBody(HistoryEntry.SCHEMA_VERSION, entry.sequence(), entry.at(), entry.mode(), actor.id(),
				actor.role(), actor.factor(), actor.sourceAddress(), deed.action(), deed.subject(), deed.clusterId(),
				deed.zoneId(), deed.planHash(), deed.outcome(), deed.route53ChangeId(), deed.route53RequestId(),
				deed.reason(), deed.base(), deed.target(), deed.details(), entry.hash(), entry.previous());
	}

}
