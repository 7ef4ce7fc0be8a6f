package dev.signpost.lookup;

import java.util.Locale;
import java.util.Map;

import dev.signpost.dns.RecordType;

/**
 * Data of the types that Signpost does not judge: the common ones as they are written,
 * the rest as bytes (RFC 3597 section 5).
 */
final class DigOther {

	private static final Map<String, Integer> NUMBERS = Map.ofEntries(Map.entry("A", 1), Map.entry("NS", 2),
			Map.entry("CNAME", 5), Map.entry("SOA", 6), Map.entry("PTR", 12), Map.entry("HINFO", 13),
			Map.entry("MX", 15), Map.entry("TXT", 16), Map.entry("RP", 17), Map.entry("AFSDB", 18),
			Map.entry("AAAA", 28), Map.entry("LOC", 29), Map.entry("SRV", 33), Map.entry("NAPTR", 35),
			Map.entry("CERT", 37), Map.entry("DNAME", 39), Map.entry("APL", 42), Map.entry("DS", 43),
			Map.entry("SSHFP", 44), Map.entry("RRSIG", 46), Map.entry("NSEC", 47), Map.entry("DNSKEY", 48),
			Map.entry("NSEC3", 50), Map.entry("NSEC3PARAM", 51), Map.entry("TLSA", 52), Map.entry("SMIMEA", 53),
			Map.entry("CDS", 59), Map.entry("CDNSKEY", 60), Map.entry("OPENPGPKEY", 61), Map.entry("CSYNC", 62),
			Map.entry("ZONEMD", 63), Map.entry("SVCB", 64), Map.entry("HTTPS", 65), Map.entry("SPF", 99),
			Map.entry("URI", 256), Map.entry("CAA", 257));

	private static final int LAST = 65_536;

	private DigOther() {
	}

	static String text(RecordType type, byte[] bytes) {
		OctetReader octets = new OctetReader(bytes);
		String written = switch (type.name().toUpperCase(Locale.ROOT)) {
			case "MX" -> octets.number16() + " " + octets.name();
			case "SRV" -> octets.number16() + " " + octets.number16() + " " + octets.number16() + " " + octets.name();
			case "PTR" -> octets.name();
			case "CAA" -> octets.number8() + " " + octets.word() + " " + octets.quotedRest();
			case "TLSA", "SMIMEA" ->
				octets.number8() + " " + octets.number8() + " " + octets.number8() + " " + octets.hexRest();
			case "SSHFP" -> octets.number8() + " " + octets.number8() + " " + octets.hexRest();
			case "HINFO" -> octets.string() + " " + octets.string();
			case "SPF" -> octets.strings();
			case "NSEC3PARAM" ->
				octets.number8() + " " + octets.number8() + " " + octets.number16() + " " + octets.salt();
			default -> "";
		};
		return (written.isEmpty() || !octets.isUsedUp()) ? unknown(bytes) : written;
	}

	/**
	 * The number that a type has on the wire, as far as it matters for sorting.
	 */
	static int number(RecordType type) {
		String name = type.name().toUpperCase(Locale.ROOT);
		if (name.matches("TYPE\\d{1,5}")) {
			return Integer.parseInt(name.substring("TYPE".length()));
		}
		return NUMBERS.getOrDefault(name, LAST);
	}

	private static String unknown(byte[] bytes) {
		return ("\\# " + bytes.length + " " + DigBytes.words(DigBytes.hex(bytes))).strip();
	}

}
