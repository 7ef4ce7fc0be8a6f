package dev.signpost.sandbox.route53.rules;

import java.util.List;

import dev.signpost.sandbox.route53.world.NameReader;
import dev.signpost.sandbox.route53.world.NameReading;

/**
 * The syntax of one value by its record type; the answer is a list of problems, mostly
 * empty (message 12).
 */
final class ValueSyntax {

	private ValueSyntax() {
	}

	static List<String> problems(String type, String value) {
		return switch (type) {
			case "A" -> AddressSyntax.ipv4(value);
			case "AAAA" -> AddressSyntax.ipv6(value);
			case "NS" -> AddressSyntax.isIpv4(value) ? notAName(value) : name(value);
			case "CNAME", "PTR" -> name(value);
			case "TXT", "SPF" -> TextSyntax.problems(value);
			default -> FieldSyntax.problems(type, value);
		};
	}

	static List<String> name(String value) {
		return switch (NameReader.read(value)) {
			case NameReading.Good good -> List.of();
			case NameReading.Bad bad -> bad.problems();
		};
	}

	/** Not seen on the wire: only that Route 53 wants a name here is documented. */
	private static List<String> notAName(String value) {
		return List.of("NSRRDATAIllegalDomainName (Value is an IP address, not a domain name) encountered with '"
				+ value + "'");
	}

}
