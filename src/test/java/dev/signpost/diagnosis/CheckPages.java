package dev.signpost.diagnosis;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.peer.world.SeenRed;

/** Writes the pages about checks from the catalogue, its messages and its tests. */
final class CheckPages {

	private static final String API = "It compares with what Route 53's API says, and name servers have none.";

	private static final String SUM = "It adds up what other checks found; no server says it.";

	/** Why no name server can be wrong about it. */
	private static final Map<CheckId, String> NOT_OF_SERVERS = new EnumMap<>(Map.of(CheckId.P3, API, CheckId.P5, API,
			CheckId.C7, API, CheckId.C8, API, CheckId.C11, "It reads the report that somebody pasted.", CheckId.R11,
			"It reads this machine's own files.", CheckId.E4, "It tells what Java does by itself.", CheckId.F2, SUM,
			CheckId.F3, SUM, CheckId.F4, SUM));

	private static final String ONLY_INSIDE = "Not seen with real servers; only the tests above show it.";

	private final Properties texts = new Properties();

	private final Map<String, String> seen;

	CheckPages() throws IOException {
		for (char family : "pdncrsef".toCharArray()) {
			try (InputStream bytes = CheckPages.class.getResourceAsStream("/messages/checks-" + family + ".properties");
					InputStreamReader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
				this.texts.load(reader);
			}
		}
		this.seen = SeenRed.all()
			.collect(Collectors.groupingBy((sight) -> sight.check() + " " + sight.code(), TreeMap::new,
					Collectors.mapping(SeenRed.Sight::scenario, Collectors.joining("; "))));
	}

	/** File names and what stands in them. */
	Map<String, String> all() throws IOException {
		Map<String, String> pages = new TreeMap<>();
		for (Check check : Catalogue.whole().checks()) {
			pages.put(check.id() + ".md", page(check));
		}
		pages.put("README.md", index());
		return pages;
	}

	private String page(Check check) throws IOException {
		CheckProofs proofs = CheckProofs.of(check);
		StringBuilder page = new StringBuilder();
		page.append("# %s: %s%n%n".formatted(check.id(), text(check, "name")));
		page.append("%s%n%n".formatted(text(check, "question")));
		page.append("* Judged %s.%n".formatted(
				(check instanceof AddressCheck) ? "at each address of each node" : "once, over everything asked"));
		page.append("* Needs %s.%n".formatted(needs(check)));
		page.append("* Rests on: %s%n".formatted(text(check, "source")));
		page.append("* Class: `%s`%n%n## What it can say%n".formatted(check.getClass().getSimpleName()));
		check.codes().forEach((code) -> page.append(section(check, code, proofs)));
		page.append("%n## With real servers%n%n%s%n".formatted(sights(check)));
		return page.toString();
	}

	private String section(Check check, FindingCode code, CheckProofs proofs) {
		StringBuilder section = new StringBuilder("%n### %s%n%n".formatted(code.name()));
		String key = check.id() + "." + code.name();
		section.append("%s, verdict %s.".formatted(code.severity(), code.verdict()));
		text(key, "title").forEach((title) -> section.append(" **%s**".formatted(title)));
		section.append("%n".formatted());
		Stream.of("why", "fix", "source")
			.flatMap((part) -> text(key, part).map((text) -> "%n%s%s%n".formatted(lead(part), text)))
			.forEach(section::append);
		if (this.texts.getProperty("check." + key + ".title") == null) {
			section.append("%nWhat it needs was not there, so it was not judged.%n".formatted());
		}
		return section.append("%nShown by %s.%n".formatted(methods(proofs.of(code)))).toString();
	}

	private static String lead(String part) {
		return switch (part) {
			case "fix" -> "*Next step:* ";
			case "source" -> "*Rests on:* ";
			default -> "";
		};
	}

	private static String needs(Check check) {
		return check.needs().isEmpty() ? "no other check"
				: check.needs().stream().sorted().map("[%1$s](%1$s.md)"::formatted).collect(Collectors.joining(", "))
						+ ": where one of them failed, this one is a consequence or not judged";
	}

	private String sights(Check check) {
		String lines = check.codes()
			.stream()
			.filter((code) -> sight(check, code) != null)
			.map((code) -> "* %s: %s".formatted(code.name(), sight(check, code)))
			.collect(Collectors.joining(System.lineSeparator()));
		return !lines.isEmpty() ? lines : NOT_OF_SERVERS.getOrDefault(check.id(), ONLY_INSIDE);
	}

	private String sight(Check check, FindingCode code) {
		return this.seen.get(check.id() + " " + code.name());
	}

	private String index() throws IOException {
		StringBuilder page = new StringBuilder(INTRODUCTION);
		List<Check> checks = Catalogue.whole().checks();
		for (Check check : checks) {
			page.append(
					"| [%1$s](%1$s.md) | %2$s | %3$s |%n".formatted(check.id(), text(check, "name"), inShort(check)));
		}
		page.append("%n## Codes%n%n".formatted());
		page.append(
				"| check | code | severity | shown by | seen with real servers |%n|---|---|---|---|---|%n".formatted());
		for (Check check : checks) {
			CheckProofs proofs = CheckProofs.of(check);
			check.codes()
				.forEach((code) -> page.append("| [%1$s](%1$s.md) | %2$s | %3$s | %4$s | %5$s |%n".formatted(check.id(),
						code.name(), code.severity(), methods(proofs.of(code).stream().limit(1).toList()),
						column(check, code))));
		}
		return page.toString();
	}

	private String inShort(Check check) {
		long kinds = check.codes().stream().filter((code) -> sight(check, code) != null).count();
		return (kinds > 0) ? "yes" : NOT_OF_SERVERS.containsKey(check.id()) ? "cannot be" : "no";
	}

	private String column(Check check, FindingCode code) {
		String sight = sight(check, code);
		return (sight != null) ? sight : "";
	}

	private static String methods(List<String> names) {
		return names.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
	}

	private String text(Check check, String part) {
		return text(check.id().name(), part).findFirst().orElseThrow();
	}

	private Stream<String> text(String key, String part) {
		return Stream.ofNullable(this.texts.getProperty("check." + key + "." + part))
			.map((text) -> text.replaceAll("\\{([a-zA-Z][a-zA-Z0-9]*)}", "`<$1>`"));
	}

	private static final String INTRODUCTION = """
			# The checks of a diagnosis

			A test writes these pages from the catalogue, the messages and the tests, and fails when one of them differs:
			`./mvnw test -Dtest=CheckPagesTests -Dsignpost.write-docs=true` writes them anew.

			A check says one or more of its codes. The severity given is that of one of several being affected; many checks
			grow more severe with the share of nodes. A finding that only follows from another is told as its consequence.
			Every code was seen in a test without a network (*shown by*; a check's own page names all of its tests). *With
			real servers* says whether the check was seen red, WARNING or worse and as the cause, with BIND, PowerDNS or
			Unbound; *cannot be* stands where no name server can be wrong about it, and the check's page says why.

			| check | true when all is well | red with real servers |
			|---|---|---|
			""";

}
