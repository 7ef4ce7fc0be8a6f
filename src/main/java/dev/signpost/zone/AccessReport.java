package dev.signpost.zone;

import java.time.Instant;
import java.util.List;

import dev.signpost.dns.ZoneRef;
import org.jspecify.annotations.Nullable;

/**
 * What one look at AWS has shown: who Signpost is there and what it may do.
 *
 * @param caller null where AWS could not be asked
 * @param endpoint where calls go
 * @param rights those that can be tried by reading
 * @param triedWith the hosted zone that they were tried with, or null if there was none
 * @param zones the first hosted zones of the account, public ones first, by name
 * @param trouble the first thing that was in the way, or null
 */
public record AccessReport(Instant at, @Nullable Caller caller, String endpoint, List<Right> rights,
		@Nullable ZoneRef triedWith, List<ZoneRef> zones, @Nullable ZoneTrouble trouble) {

	public AccessReport {
		rights = List.copyOf(rights);
		zones = List.copyOf(zones);
	}

	/**
	 * An AWS identity.
	 *
	 * @param account twelve digits
	 * @param name the role's or user's name
	 */
	public record Caller(String account, String name, String arn, CredentialSource credentials) {
	}

}
