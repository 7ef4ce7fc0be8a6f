package dev.signpost.diagnosis.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import dev.signpost.diagnosis.CheckId;

/** The stations of a client's way to a database, in its order. */
enum Hop {

	/** The hosted zone and what leads to it. */
	PARENT("PS"),
	/** The record that sends people on. */
	DELEGATION("", CheckId.D1, CheckId.D2, CheckId.D3, CheckId.D4, CheckId.D12, CheckId.D13, CheckId.C7, CheckId.C8),
	/** The addresses of the names in it. */
	ADDRESSES("", CheckId.D5, CheckId.D6, CheckId.D7, CheckId.D8, CheckId.D9, CheckId.D10, CheckId.D11),
	/** The nodes, each and together. */
	NODES("NF", CheckId.C1, CheckId.C2, CheckId.C3, CheckId.C4, CheckId.C5, CheckId.C6, CheckId.C9, CheckId.C10,
			CheckId.C11),
	/** Resolvers, names and ports as clients use them. */
	DATABASE("RE");

	private final Set<CheckId> checks;

	Hop(String families, CheckId... more) {
		this.checks = EnumSet.noneOf(CheckId.class);
		this.checks.addAll(Arrays.asList(more));
		Arrays.stream(CheckId.values()).filter((id) -> families.indexOf(id.family()) >= 0).forEach(this.checks::add);
	}

	Set<CheckId> checks() {
		return this.checks;
	}

	/** Part of its message keys. */
	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Hop of(CheckId check) {
		return Arrays.stream(values()).filter((hop) -> hop.checks.contains(check)).findFirst().orElse(NODES);
	}

}
