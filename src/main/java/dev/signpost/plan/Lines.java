package dev.signpost.plan;

import java.util.List;

import dev.signpost.dns.DnsText;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.ZoneEntry;

/** What stands in a zone as one line of text each. */
final class Lines {

	private Lines() {
	}

	static List<String> of(List<? extends ZoneEntry> entries) {
		return entries.stream().map(Lines::of).toList();
	}

	static String of(ZoneEntry entry) {
		return switch (entry) {
			case ZoneEntry.Plain(RecordSet set) -> of(set);
			case ZoneEntry.Foreign foreign -> DnsText.printable(foreign.key().name() + " " + foreign.key().type() + " "
					+ word(foreign.shape()) + " (" + String.join(", ", foreign.lines()) + ")");
		};
	}

	static String of(RecordSet set) {
		return DnsText.printable(
				set.name() + " " + set.ttl().seconds() + " " + set.type() + " " + String.join(", ", set.values()));
	}

	private static String word(ZoneEntry.Shape shape) {
		return switch (shape) {
			case ALIAS -> "alias";
			case ROUTED -> "routed set";
		};
	}

}
