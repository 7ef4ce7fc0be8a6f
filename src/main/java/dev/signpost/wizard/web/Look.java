package dev.signpost.wizard.web;

import java.util.List;
import java.util.Set;

import dev.signpost.cluster.Idn;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.DnsText;
import dev.signpost.dns.ReadScope;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.ZoneEntry;
import dev.signpost.dns.ZoneRef;
import dev.signpost.dns.ZoneSnapshot;
import dev.signpost.zone.ZoneAnswer;
import dev.signpost.zone.ZoneGateway;
import dev.signpost.zone.ZoneTrouble;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Looks what a zone holds at and below one name: one targeted read. */
@Component
class Look {

	private static final int MOST = 10;

	private final ZoneGateway gateway;

	Look(ZoneGateway gateway) {
		this.gateway = gateway;
	}

	Seen at(DnsName name, ZoneRef zone) {
		ReadScope scope = new ReadScope(name, Set.copyOf(name.between(zone.apex())));
		return switch (this.gateway.snapshot(zone, scope)) {
			case ZoneAnswer.Known<ZoneSnapshot>(ZoneSnapshot snapshot) -> seen(name, null, snapshot.entries());
			case ZoneAnswer.Failed<ZoneSnapshot>(ZoneTrouble trouble) -> seen(name, trouble.sentence(), List.of());
		};
	}

	private static Seen seen(DnsName name, @Nullable String trouble, List<ZoneEntry> entries) {
		List<String> lines = entries.stream().limit(MOST).map(Look::line).toList();
		return new Seen(name.text(), null, trouble, lines, entries.size() - lines.size(), Idn.shown(name).orElse(null),
				Idn.mixesScripts(name));
	}

	private static String line(ZoneEntry entry) {
		String rest = switch (entry) {
			case ZoneEntry.Plain(RecordSet set) -> String.join(", ", set.values());
			case ZoneEntry.Foreign foreign -> foreign.shape().name().toLowerCase(java.util.Locale.ROOT);
		};
		return DnsText.printable(entry.key().name() + " " + entry.key().type() + " " + rest);
	}

}
