package dev.signpost.lookup;

/**
 * Lines, and not too much of them.
 */
final class DigPage {

	static final int MOST_RECORDS = 200;

	private static final int LONGEST_LINE = 4_000;

	private static final int MOST_TEXT = 100_000;

	private final StringBuilder text = new StringBuilder();

	private int room = MOST_RECORDS;

	void line(String line) {
		this.text.append(line, 0, Math.min(line.length(), LONGEST_LINE));
		if (line.length() > LONGEST_LINE) {
			this.text.append(" ; cut, ").append(line.length() - LONGEST_LINE).append(" more characters");
		}
		this.text.append('\n');
	}

	/** Whether one more record can be shown; counts it if so. */
	boolean takesRecord() {
		return this.text.length() < MOST_TEXT && this.room-- > 0;
	}

	String text() {
		return this.text.toString();
	}

}
