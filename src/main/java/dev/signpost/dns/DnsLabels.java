package dev.signpost.dns;

import java.util.Optional;

/**
 * The one reading of a name in presentation form (RFC 1035 section 5.1) and its one
 * spelling.
 */
final class DnsLabels {

	private static final int LONGEST_LABEL = 63;

	/** In octets on the wire, the lengths of all labels and of the root included. */
	private static final int LONGEST_NAME = 255;

	private static final int LONGEST_TEXT = 4 * LONGEST_NAME;

	private final String typed;

	private final StringBuilder name = new StringBuilder();

	private int at;

	private int wire = 1;

	private DnsLabels(String typed) {
		this.typed = typed;
	}

	/**
	 * The labels in lower case with dots between them, or nothing if no zone can hold the
	 * name. No label holds a dot or a backslash that is not an escape, so that names can
	 * be compared as text.
	 */
	static Optional<String> canonical(String typed) {
		String bare = typed.endsWith(".") ? typed.substring(0, typed.length() - 1) : typed;
		if (isCanonical(bare)) {
			return Optional.of(bare);
		}
		DnsLabels labels = new DnsLabels(typed);
		return (typed.length() <= LONGEST_TEXT && labels.read()) ? Optional.of(labels.name.toString())
				: Optional.empty();
	}

	/**
	 * Whether a text is surely spelt so already, at a glance: most are.
	 */
	private static boolean isCanonical(String text) {
		int label = 0;
		for (int at = 0; at < text.length(); at++) {
			char c = text.charAt(at);
			if (c == '.' && label > 0) {
				label = 0;
			}
			else if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_') {
				label++;
			}
			else {
				return false;
			}
			if (label > LONGEST_LABEL) {
				return false;
			}
		}
		return label > 0 && text.length() <= LONGEST_NAME - 2;
	}

	private boolean read() {
		do {
			if (!label()) {
				return false;
			}
		}
		while (this.at < this.typed.length());
		return this.wire <= LONGEST_NAME;
	}

	/** Reads up to the next dot and past it. */
	private boolean label() {
		this.name.append(this.name.isEmpty() ? "" : ".");
		int octets = 0;
		while (this.at < this.typed.length() && this.typed.charAt(this.at) != '.') {
			if (!octet()) {
				return false;
			}
			octets++;
		}
		this.at++;
		this.wire += 1 + octets;
		return octets > 0 && octets <= LONGEST_LABEL;
	}

	private boolean octet() {
		char c = this.typed.charAt(this.at++);
		if (c != '\\') {
			return c > ' ' && c <= '~' && append(c);
		}
		String rest = this.typed.substring(this.at, Math.min(this.at + 3, this.typed.length()));
		if (rest.matches("[01][0-9]{2}|2[0-4][0-9]|25[0-5]")) {
			this.at += 3;
			return append(Integer.parseInt(rest));
		}
		this.at++;
		return rest.matches("(?s)[!-/:-~].*") && append(rest.charAt(0));
	}

	private boolean append(int octet) {
		if (octet <= ' ' || octet > '~' || octet == '.' || octet == '\\') {
			this.name.append("\\%03d".formatted(octet));
		}
		else {
			this.name.append((char) ((octet >= 'A' && octet <= 'Z') ? octet + ('a' - 'A') : octet));
		}
		return true;
	}

}
