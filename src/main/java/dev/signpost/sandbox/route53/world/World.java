package dev.signpost.sandbox.route53.world;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Everything that the double knows at one moment.
 *
 * @param version how many steps led here
 */
public record World(long version, Map<String, ZoneState> zones, Map<String, Change> changes) {

	/**
	 * How many changes can be asked for; Route 53 forgets them too.
	 */
	public static final int REMEMBERED_CHANGES = 1000;

	public World {
		zones = Collections.unmodifiableMap(zones);
		changes = Collections.unmodifiableMap(changes);
	}

	public static World empty() {
		return new World(0, Map.of(), Map.of());
	}

	public @Nullable ZoneState zone(String id) {
		return this.zones.get(id);
	}

	public World after(Commit commit) {
		Map<String, ZoneState> nextZones = new LinkedHashMap<>(this.zones);
		ZoneState before = (commit.created() != null) ? ZoneState.of(commit.created(), List.of())
				: this.zones.get(commit.zoneId());
		if (before == null) {
			throw new IllegalStateException("A step for the unknown zone " + commit.zoneId());
		}
		nextZones.put(commit.zoneId(), before.after(commit.removed(), commit.stored()));
		LinkedHashMap<String, Change> nextChanges = new LinkedHashMap<>(this.changes);
		nextChanges.put(commit.change().id(), commit.change());
		if (nextChanges.size() > REMEMBERED_CHANGES) {
			nextChanges.pollFirstEntry();
		}
		return new World(this.version + 1, nextZones, nextChanges);
	}

}
