package dev.signpost.sandbox.route53.world;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One step of the world, kept whole or not at all.
 *
 * @param created the new zone, if this step makes one
 * @param removed sets taken away before the stored ones are put in
 */
public record Commit(@Nullable HostedZone created, List<SetKey> removed, List<RecordSet> stored, Change change) {

	public Commit {
		removed = List.copyOf(removed);
		stored = List.copyOf(stored);
	}

	public String zoneId() {
		return this.change.zoneId();
	}

}
