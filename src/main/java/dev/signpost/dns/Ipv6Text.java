package dev.signpost.dns;

import java.net.Inet6Address;
import java.util.Optional;
import java.util.StringJoiner;

/** The strict reading of IPv6 text and its one canonical spelling (RFC 5952). */
final class Ipv6Text {

	private Ipv6Text() {
	}

	static Optional<Problem> problemWith(String text) {
		if (text.isEmpty()) {
			return problem("NO_ADDRESS", "Type an IPv6 address, as in 2001:db8::11");
		}
		if (text.contains(".")) {
			return problem("IPV4_INSIDE_IPV6", "Write the IPv4 address in its own field");
		}
		if (!text.matches("[0-9A-Fa-f:]{2,39}") || !literal(text)) {
			return problem("NOT_AN_IPV6_ADDRESS", "Write an IPv6 address only, as in 2001:db8::11");
		}
		return Optional.empty();
	}

	private static boolean literal(String text) {
		try {
			return Inet6Address.ofLiteral(text).getAddress().length == 16;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	static String canonical(byte[] octets) {
		int[] groups = groups(octets);
		int[] run = longestZeroRun(groups);
		StringBuilder text = new StringBuilder();
		text.append(hex(groups, 0, run[0]));
		if (run[1] > run[0]) {
			text.append("::").append(hex(groups, run[1], 8));
		}
		return text.toString();
	}

	private static int[] groups(byte[] octets) {
		int[] groups = new int[8];
		for (int i = 0; i < 8; i++) {
			groups[i] = (octets[2 * i] & 0xff) << 8 | (octets[2 * i + 1] & 0xff);
		}
		return groups;
	}

	/** Start and end of the first longest run of at least two zero groups, or {8, 8}. */
	private static int[] longestZeroRun(int[] groups) {
		int[] best = { 8, 8 };
		for (int start = 0; start < 8; start++) {
			int end = start;
			while (end < 8 && groups[end] == 0) {
				end++;
			}
			if (end - start > Math.max(1, best[1] - best[0])) {
				best = new int[] { start, end };
			}
		}
		return best;
	}

	private static String hex(int[] groups, int from, int to) {
		StringJoiner text = new StringJoiner(":");
		for (int i = from; i < to; i++) {
			text.add(Integer.toHexString(groups[i]));
		}
		return text.toString();
	}

	private static Optional<Problem> problem(String code, String sentence) {
		return Optional.of(new Problem(code, sentence));
	}

}
