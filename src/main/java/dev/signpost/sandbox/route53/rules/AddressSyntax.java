package dev.signpost.sandbox.route53.rules;

import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;

/** Address literals, strictly: no short forms, no leading zeros, no scope. */
final class AddressSyntax {

	private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";

	private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");

	private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

	private AddressSyntax() {
	}

	static List<String> ipv4(String value) {
		return isIpv4(value) ? List.of() : List
			.of("ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address) encountered with '" + value + "'");
	}

	static List<String> ipv6(String value) {
		return isIpv6(value) ? List.of() : List
			.of("AAAARRDATAIllegalIPv6Address (Value is not a valid IPv6 address) encountered with '" + value + "'");
	}

	static boolean isIpv4(String value) {
		return IPV4.matcher(value).matches();
	}

	private static boolean isIpv6(String value) {
		if (!IPV6.matcher(value).matches()) {
			return false;
		}
		try {
			InetAddress.ofLiteral(value);
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
