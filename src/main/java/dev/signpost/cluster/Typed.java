package dev.signpost.cluster;

/** Typed text without the ordinary white space around it; all other characters stay. */
final class Typed {

	private Typed() {
	}

	static String trimmed(String text) {
		int from = 0;
		int to = text.length();
		while (from < to && ordinary(text.charAt(from))) {
			from++;
		}
		while (to > from && ordinary(text.charAt(to - 1))) {
			to--;
		}
		return text.substring(from, to);
	}

	private static boolean ordinary(char c) {
		return c == ' ' || c == '\t' || c == '\r' || c == '\n';
	}

}
