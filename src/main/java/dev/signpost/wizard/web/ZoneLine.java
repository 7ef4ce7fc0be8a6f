package dev.signpost.wizard.web;

import java.util.List;
import java.util.Locale;

import dev.signpost.dns.Visibility;
import dev.signpost.zone.HostedZone;
import org.jspecify.annotations.Nullable;

/**
 * A hosted zone to choose.
 *
 * @param service the AWS service that owns it, so that it cannot be chosen, or null
 * @param twin whether another one has the same name
 */
record ZoneLine(String id, String name, boolean publicZone, long records, @Nullable String comment,
		@Nullable String service, boolean twin) {

	static List<ZoneLine> of(List<HostedZone> zones, String filter) {
		String wanted = filter.strip().toLowerCase(Locale.ROOT);
		return zones.stream()
			.filter((zone) -> zone.ref().apex().text().contains(wanted)
					|| zone.ref().id().toLowerCase(Locale.ROOT).contains(wanted))
			.map((zone) -> of(zone, zones))
			.toList();
	}

	private static ZoneLine of(HostedZone zone, List<HostedZone> all) {
		boolean twin = all.stream().filter((other) -> other.ref().apex().equals(zone.ref().apex())).count() > 1;
		return new ZoneLine(zone.ref().id(), zone.ref().apex().text(), zone.ref().visibility() == Visibility.PUBLIC,
				zone.recordSets(), blankToNull(zone.comment()), zone.linkedService(), twin);
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

}
