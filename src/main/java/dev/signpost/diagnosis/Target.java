package dev.signpost.diagnosis;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A server that belongs to this diagnosis, asked or not.
 *
 * @param origins where its address is known from
 * @param refused the code of why it must not be asked, or null if it may
 */
public record Target(Server server, Set<Server.Origin> origins, @Nullable String refused) {

	public Target {
		origins = Set.copyOf(origins);
	}

	public boolean from(Server.Origin origin) {
		return this.origins.contains(origin);
	}

}
