package dev.signpost.dns;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The strict reading of IPv6 text and its one canonical spelling (RFC 5952). */
final class Ipv6Text {

	private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");

	private Ipv6Text() {
	}

	static Optional<Problem> problemWith(String text) {
		if (text.isEmpty()) {
			return problem("NO_ADDRESS", "Type an IPv6 address, as in 2001:db8::11");
		}
		if (text.contains(".")) {
			return problem("IPV4_INSIDE_IPV6", "Write the IPv4 address in its own field");
		}
		if (octets(text).isEmpty()) {
			return problem("NOT_AN_IPV6_ADDRESS", "Write an IPv6 address only, as in 2001:db8::11");
		}
		return Optional.empty();
	}

	/**
	 * The 16 octets, or nothing if it is not an address. Not the JDK's reader: that one
	 * turns IPv4-mapped addresses into IPv4 ones.
	 */
	static Optional<byte[]> octets(String text) {
		String[] halves = text.split("::", -1);
		List<String> left = groups(halves[0]);
		List<String> right = (halves.length > 1) ? groups(halves[1]) : List.of();
		int missing = 8 - left.size() - right.size();
		boolean whole = (halves.length == 1) ? missing == 0 : halves.length == 2 && missing > 0;
		if (!whole
				|| !Stream.concat(left.stream(), right.stream()).allMatch((group) -> GROUP.matcher(group).matches())) {
			return Optional.empty();
		}
		ByteBuffer octets = ByteBuffer.allocate(16);
		left.forEach((group) -> octets.putShort((short) Integer.parseInt(group, 16)));
		octets.position(octets.position() + 2 * missing);
		right.forEach((group) -> octets.putShort((short) Integer.parseInt(group, 16)));
		return Optional.of(octets.array());
	}

	private static List<String> groups(String half) {
		return half.isEmpty() ? List.of() : List.of(half.split(":", -1));
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
