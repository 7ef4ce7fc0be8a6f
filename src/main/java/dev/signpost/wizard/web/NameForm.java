package dev.signpost.wizard.web;

import java.util.List;
import java.util.Objects;

import dev.signpost.cluster.Draft;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.ZoneRef;
import org.jspecify.annotations.Nullable;

/** The answer to "What is the cluster called?". */
record NameForm(String name, @Nullable String notInstalled, @Nullable String look, @Nullable String leave) {

	NameForm(@Nullable String name, @Nullable String notInstalled, @Nullable String look, @Nullable String leave) {
		this.name = Objects.requireNonNullElse(name, "");
		this.notInstalled = notInstalled;
		this.look = look;
		this.leave = leave;
	}

	static NameForm of(Draft draft) {
		String name = draft.typed().name();
		String shown = DnsName.parse(name).map((known) -> known.relativeTo(Wizard.zone(draft).apex())).orElse(name);
		return new NameForm(shown, draft.typed().installed() ? null : "true", null, null);
	}

	/**
	 * The full name: what was typed goes before the zone's name, unless it is a full name
	 * already. A name that ends like the zone's, or in a dot, is taken as a full one, so
	 * that {@code evilenterprise.example} is refused and not put inside.
	 */
	String full(ZoneRef zone) {
		String typed = Typing.trimmed(this.name);
		List<String> apex = zone.apex().labels();
		boolean full = typed.isEmpty() || typed.equals("@") || typed.endsWith(".")
				|| (typed.contains(".") && typed.toLowerCase(java.util.Locale.ROOT).endsWith("." + apex.getLast()))
				|| typed.equalsIgnoreCase(zone.apex().text());
		return full ? typed : typed + "." + zone.apex();
	}

	boolean installed() {
		return this.notInstalled == null;
	}

}
