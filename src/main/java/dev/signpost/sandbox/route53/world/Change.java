package dev.signpost.sandbox.route53.world;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One accepted change batch.
 *
 * @param id without the prefix {@code /change/}
 * @param inSyncAt when all name servers have it; missing if the change was stranded
 */
public record Change(String id, String zoneId, Instant submittedAt, @Nullable Instant inSyncAt,
		@Nullable String comment) {

	public boolean isInSync(Instant now) {
		return this.inSyncAt != null && !now.isBefore(this.inSyncAt);
	}

}
