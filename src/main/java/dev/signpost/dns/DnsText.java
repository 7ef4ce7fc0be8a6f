package dev.signpost.dns;

/**
 * Text from outside made printable: one escaper for pages, logs and files.
 */
public final class DnsText {

	private static final int LONGEST = 2_048;

	private DnsText() {
	}

	/**
	 * The text with control characters, bidirectional controls and zero-width characters
	 * written as {@code U+202E}, and at most 2048 characters of it.
	 */
	public static String printable(String text) {
		StringBuilder shown = new StringBuilder();
		text.codePoints().limit(LONGEST).forEach((point) -> append(shown, point));
		return shown.toString();
	}

	private static void append(StringBuilder shown, int point) {
		if (hidden(point)) {
			shown.append(String.format("U+%04X", point));
		}
		else {
			shown.appendCodePoint(point);
		}
	}

	private static boolean hidden(int point) {
		return switch (Character.getType(point)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
					Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED ->
				true;
			default -> false;
		};
	}

}
