package dev.signpost.sandbox.route53.world;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a typed name the way Route 53 does: any case, with or without the final dot,
 * octal escapes.
 */
public final class NameReader {

	private static final int LONGEST_LABEL = 63;

	private static final int LONGEST_NAME = 255;

	private final String typed;

	private final List<String> labels = new ArrayList<>();

	private final List<String> problems = new ArrayList<>();

	private final StringBuilder label = new StringBuilder();

	private NameReader(String typed) {
		this.typed = typed;
	}

	public static NameReading read(String typed) {
		return new NameReader(typed).read();
	}

	private NameReading read() {
		if (this.typed.isEmpty()) {
			return new NameReading.Bad(List.of("DomainNameEmpty (Domain name is empty) encountered with ''"));
		}
		if (!this.typed.equals(".")) {
			readLabels();
		}
		return this.problems.isEmpty() ? new NameReading.Good(DomainName.ofLabels(this.labels))
				: new NameReading.Bad(List.copyOf(this.problems));
	}

	private void readLabels() {
		for (int i = 0; i < this.typed.length(); i++) {
			i = readCharacter(i);
		}
		if (!this.label.isEmpty() || !this.typed.endsWith(".")) {
			endLabel();
		}
		int bytes = 1 + this.labels.stream().mapToInt((each) -> each.length() + 1).sum();
		if (bytes > LONGEST_NAME) {
			problem("DomainNameTooLong (Domain name is too long)", this.typed);
		}
	}

	/** Returns the index of the last character that was used up. */
	private int readCharacter(int i) {
		char c = this.typed.charAt(i);
		if (c == '.') {
			endLabel();
		}
		else if (c == '\\' && Octal.valueAt(this.typed, i + 1) >= 0) {
			this.label.append(lower((char) Octal.valueAt(this.typed, i + 1)));
			return i + 3;
		}
		else if (c <= ' ' || c >= 0x7f || c == '\\') {
			problem("UnsupportedCharacter (Value contains unsupported characters)", String.valueOf(c));
		}
		else {
			this.label.append(lower(c));
		}
		return i;
	}

	private void endLabel() {
		String ended = this.label.toString();
		this.label.setLength(0);
		this.labels.add(ended);
		if (ended.isEmpty()) {
			problem("DomainLabelEmpty (Domain label is empty)", this.typed);
		}
		else if (ended.length() > LONGEST_LABEL) {
			problem("DomainLabelTooLong (Domain label is too long)", ended);
		}
	}

	private void problem(String what, String encountered) {
		this.problems.add(what + " encountered with '" + encountered + "'");
	}

	private static char lower(char c) {
		return (c >= 'A' && c <= 'Z') ? (char) (c + 32) : c;
	}

}
