package dev.signpost.sandbox.route53.world;

import org.jspecify.annotations.Nullable;

/** The routing policy of a record set that has a set identifier. */
public sealed interface Policy {

	/** The word that Route 53's messages use for the policy. */
	default String word() {
		return switch (this) {
			case Weighted weighted -> "weighted";
			case Latency latency -> "latency";
			case GeoLocation geoLocation -> "geolocation";
			case Failover failover -> "failover";
			case MultiValue multiValue -> "multivalue answer";
			case Cidr cidr -> "cidr";
			case GeoProximity geoProximity -> "geoproximity";
		};
	}

	/** Answers in proportion to a weight from 0 to 255. */
	record Weighted(long weight) implements Policy {
	}

	/** Answers from the region with the lowest latency. */
	record Latency(String region) implements Policy {
	}

	/** Answers by where the question comes from. */
	record GeoLocation(@Nullable String continent, @Nullable String country,
			@Nullable String subdivision) implements Policy {
	}

	/** Primary or secondary of a pair. */
	record Failover(String role) implements Policy {
	}

	/** Up to eight healthy values. */
	record MultiValue(boolean answer) implements Policy {
	}

	/** Answers by the asker's address block. */
	record Cidr(String collectionId, String locationName) implements Policy {
	}

	/** Answers by distance, bent by a bias. */
	record GeoProximity(@Nullable String awsRegion, @Nullable String localZoneGroup, @Nullable String latitude,
			@Nullable String longitude, @Nullable String bias) implements Policy {
	}

}
