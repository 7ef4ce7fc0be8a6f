package dev.signpost.sandbox.route53.world;

/**
 * Route 53's escapes in names: three octal digits, where DNS master files have three
 * decimal ones.
 */
final class Octal {

	private Octal() {
	}

	static void escapeTo(StringBuilder out, String label) {
		for (char c : label.toCharArray()) {
			if (isPlain(c)) {
				out.append(c);
			}
			else {
				out.append('\\').append((char) ('0' + (c >> 6))).append((char) ('0' + ((c >> 3) & 7)));
				out.append((char) ('0' + (c & 7)));
			}
		}
	}

	/**
	 * The value of the three octal digits that begin at an index, or -1 where there are
	 * none.
	 */
	static int valueAt(String text, int from) {
		if (from + 3 > text.length()) {
			return -1;
		}
		int value = 0;
		for (int i = from; i < from + 3; i++) {
			char c = text.charAt(i);
			if (c < '0' || c > '7') {
				return -1;
			}
			value = value * 8 + (c - '0');
		}
		return (value > 255) ? -1 : value;
	}

	private static boolean isPlain(char c) {
		return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
	}

}
