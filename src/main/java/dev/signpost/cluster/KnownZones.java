package dev.signpost.cluster;

import dev.signpost.dns.ZoneRef;

/**
 * Which hosted zones exist; filled by a module that may ask Route 53.
 */
public interface KnownZones {

	/**
	 * Looks one hosted zone up by its id.
	 */
	Found find(String zoneId);

	/** What came of it. */
	sealed interface Found {

		/** It exists. */
		record Zone(ZoneRef ref) implements Found {
		}

		/** There is none with this id. */
		record Nothing() implements Found {
		}

		/** Route 53 could not be asked; the sentence says why. */
		record NotKnown(String sentence) implements Found {
		}

	}

}
