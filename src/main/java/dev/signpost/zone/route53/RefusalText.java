package dev.signpost.zone.route53;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The reasons why Route 53 refused a batch.
 *
 * <p>
 * It sends them as one text, {@code [m1, m2]}. Messages hold commas and brackets
 * themselves, so the text is parted only before the known beginnings; what is not known
 * stays as it is.
 */
final class RefusalText {

	private static final Pattern BETWEEN = Pattern.compile("(?<=\\.), (?=[A-Z])|, (?=Tried to (?:create|delete|update) "
			+ "|RRSet (?:with|of) |A HostedZone must |The request contains an invalid set |Invalid Resource Record: "
			+ "|Duplicate Resource Record: |Cannot have more than |Number of (?:records|characters) "
			+ "|Invalid (?:XML|request|set) |[A-Z_]+_CHECK: )");

	private static final Map<Pattern, String> PLAIN = new LinkedHashMap<>();

	static {
		put("Tried to create resource record set \\[name='(?<name>[^']*)', type='(?<type>[^']*)'.* already exists",
				"%s %s exists already: it was made after the plan.");
		put("Tried to delete resource record set \\[name='(?<name>[^']*)', type='(?<type>[^']*)'.* was not found",
				"%s %s is gone: it was deleted after the plan.");
		put("Tried to delete resource record set \\[name='(?<name>[^']*)', type='(?<type>[^']*)'.* do not match .*",
				"%s %s was changed after the plan.");
		put("RRSet with DNS name (?<name>\\S+) is not permitted in zone (?<type>\\S+)\\.",
				"%s does not belong to the zone %s.");
		put("RRSet of type (?:\\S+) with DNS name (?<name>\\S+) is not permitted at apex in zone (?<type>\\S+)\\.",
				"%1$s is the zone's own name, where a CNAME cannot stand.");
		put("RRSet of type (?<type>\\S+) with DNS name (?<name>\\S+) is not permitted .*conflict.*",
				"%s cannot hold %s: a CNAME stands alone at its name.");
		put("RRSet with DNS name (?<name>\\S+), type (?<type>[^\\s,]+).* cannot be created as .*",
				"%s %s exists already under another routing policy.");
		put("The request contains an invalid set of changes for a resource record set '(?<type>\\S+) (?<name>[^']*)'.*",
				"%s %s is changed twice in one batch.");
		put("Number of records limit of (?<name>\\d+) exceeded\\.(?<type>)",
				"The change is too large: Route 53 takes %s values at once.%s");
		put("Cannot have more than (?<name>\\d+) records in a RRSet\\.(?<type>)",
				"One record set is too large: Route 53 takes %s values in one.%s");
		put("Duplicate Resource Record: '(?<name>.*)'(?<type>)", "The value %s stands twice in one record set.%s");
		put("(?<name>[A-Z_]+_CHECK): (?<type>.*)", "A guard rail of this hosted zone (%s) refused the change: %s.");
		put("A HostedZone must contain (?<name>.*?)(?<type>)\\.", "The zone's own records stay: it must contain %s%s.");
		put("Invalid Resource Record: (?<type>)(?<name>.*)", "Route 53 does not accept a value or a name:%2$s %1$s");
	}

	private RefusalText() {
	}

	/**
	 * The single messages, in the service's own words.
	 */
	static List<String> messages(String text) {
		boolean list = text.startsWith("[") && text.endsWith("]");
		String inner = list ? text.substring(1, text.length() - 1) : text;
		return Arrays.asList(BETWEEN.split(inner));
	}

	/**
	 * One message in plain words; an unknown one is quoted.
	 */
	static String plain(String message) {
		for (Entry<Pattern, String> known : PLAIN.entrySet()) {
			MatchResult match = known.getKey().matcher(message).results().findFirst().orElse(null);
			if (match != null) {
				return known.getValue().formatted(undotted(match.group("name")), undotted(match.group("type")));
			}
		}
		return "Route 53 refused the change: " + message;
	}

	private static String undotted(String name) {
		return (name.endsWith(".") && name.length() > 1) ? name.substring(0, name.length() - 1) : name;
	}

	private static void put(String message, String plain) {
		PLAIN.put(Pattern.compile("^" + message + "$", Pattern.DOTALL), plain);
	}

}
