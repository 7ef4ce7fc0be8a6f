package dev.signpost.sandbox.route53.rules;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Values made of fields; the wordings here were not seen on the wire, only their style.
 */
final class FieldSyntax {

	private static final Pattern SPACE = Pattern.compile("\\s+");

	private static final Pattern CAA = Pattern.compile("\\d{1,3}\\s+[A-Za-z0-9]+\\s+\".*\"");

	private static final Pattern HEX = Pattern.compile("(?:[0-9A-Fa-f]{2})+");

	private FieldSyntax() {
	}

	static List<String> problems(String type, String value) {
		String[] fields = SPACE.split(value.strip());
		return switch (type) {
			case "MX" ->
				wellFormed(type, value, "Two", fields.length == 2 && isU16(fields[0]), fields[fields.length - 1]);
			case "SRV" -> wellFormed(type, value, "Four",
					fields.length == 4 && isU16(fields[0]) && isU16(fields[1]) && isU16(fields[2]),
					fields[fields.length - 1]);
			case "SOA" -> wellFormed(type, value, "Seven",
					fields.length == 7
							&& List.of(fields).subList(2, 7).stream().allMatch((field) -> field.matches("\\d{1,10}")),
					fields[0]);
			case "CAA" -> fit(type, value, "Three", CAA.matcher(value.strip()).matches());
			case "DS" -> fit(type, value, "Four", fields.length == 4 && isU16(fields[0]) && isU8(fields[1])
					&& isU8(fields[2]) && HEX.matcher(fields[3]).matches());
			case "TLSA" -> fit(type, value, "Four", fields.length == 4 && HEX.matcher(fields[3]).matches());
			case "SSHFP" -> fit(type, value, "Three", fields.length == 3 && HEX.matcher(fields[2]).matches());
			case "NAPTR" -> fit(type, value, "Six", fields.length >= 6);
			default -> fit(type, value, "Two", fields.length >= 2);
		};
	}

	private static List<String> wellFormed(String type, String value, String count, boolean fits, String name) {
		return fits ? ValueSyntax.name(name) : fit(type, value, count, false);
	}

	private static List<String> fit(String type, String value, String count, boolean fits) {
		return fits ? List.of() : List.of(type + "RRDATANot" + count + "Fields (Value does not have "
				+ count.toLowerCase(Locale.ROOT) + " valid fields) encountered with '" + value + "'");
	}

	private static boolean isU16(String field) {
		return field.matches("\\d{1,5}") && Integer.parseInt(field) <= 0xffff;
	}

	private static boolean isU8(String field) {
		return field.matches("\\d{1,3}") && Integer.parseInt(field) <= 0xff;
	}

}
