package dev.signpost.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An owner name as a zone may hold it, in lower case and without its final dot.
 *
 * <p>
 * Bytes other than printable ASCII, and dots inside a label, are written as three decimal
 * digits after a backslash (RFC 1035 section 5.1). The root is not a name here.
 *
 * @param text for example {@code _dmarc.enterprise.example}
 */
public record DnsName(String text) implements Comparable<DnsName> {

	private static final int LONGEST = 253;

	public DnsName {
		text = folded(text);
		if (text.isEmpty() || wireLength(text) > LONGEST + 2 || labelsOf(text).stream().anyMatch(DnsName::impossible)) {
			throw new IllegalArgumentException("not a domain name");
		}
	}

	/**
	 * Reads a name with or without its final dot.
	 * @throws IllegalArgumentException if no zone can hold it; ask {@link HostNames} what
	 * is wrong with a typed name
	 */
	public static DnsName of(String text) {
		return new DnsName(text);
	}

	/**
	 * The name if a zone can hold it, else nothing.
	 */
	public static Optional<DnsName> parse(String text) {
		try {
			return Optional.of(new DnsName(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The name with its final dot, as zone files and Route 53 values write it.
	 */
	public String absolute() {
		return this.text + ".";
	}

	/**
	 * The labels from left to right, escapes kept.
	 */
	public List<String> labels() {
		return labelsOf(this.text);
	}

	/**
	 * Whether this name is properly below the other, compared label by label.
	 */
	public boolean isUnder(DnsName other) {
		List<String> mine = labels();
		List<String> theirs = other.labels();
		int extra = mine.size() - theirs.size();
		return extra > 0 && mine.subList(extra, mine.size()).equals(theirs);
	}

	/**
	 * Whether this name is the other or below it.
	 */
	public boolean isWithin(DnsName other) {
		return equals(other) || isUnder(other);
	}

	/**
	 * The name one label up, or nothing above a top-level name.
	 */
	public Optional<DnsName> parent() {
		List<String> labels = labels();
		return (labels.size() < 2) ? Optional.empty()
				: Optional.of(new DnsName(String.join(".", labels.subList(1, labels.size()))));
	}

	/**
	 * The names strictly between this one and the given ancestor, nearest to the ancestor
	 * first.
	 */
	public List<DnsName> between(DnsName ancestor) {
		List<DnsName> names = new ArrayList<>();
		for (Optional<DnsName> up = parent(); up.isPresent() && up.get().isUnder(ancestor); up = up.get().parent()) {
			names.addFirst(up.get());
		}
		return names;
	}

	/**
	 * The part of this name before the given ancestor, for example {@code node1}, or the
	 * whole name if it is not below it.
	 */
	public String relativeTo(DnsName ancestor) {
		return isUnder(ancestor) ? this.text.substring(0, this.text.length() - ancestor.text.length() - 1) : this.text;
	}

	/**
	 * Orders as Route 53 lists: by labels from the right.
	 */
	@Override
	public int compareTo(DnsName other) {
		return reversed(this).compareTo(reversed(other));
	}

	@Override
	public String toString() {
		return this.text;
	}

	private static String reversed(DnsName name) {
		return String.join(".", name.labels().reversed()) + ".";
	}

	private static String folded(String text) {
		String lower = text.toLowerCase(Locale.ROOT);
		return (lower.endsWith(".") && !lower.endsWith("\\.")) ? lower.substring(0, lower.length() - 1) : lower;
	}

	private static List<String> labelsOf(String text) {
		List<String> labels = new ArrayList<>();
		int start = 0;
		for (int at = 0; at < text.length(); at++) {
			if (text.charAt(at) == '\\') {
				at++;
			}
			else if (text.charAt(at) == '.') {
				labels.add(text.substring(start, at));
				start = at + 1;
			}
		}
		labels.add(text.substring(start));
		return labels;
	}

	private static boolean impossible(String label) {
		return label.isEmpty() || octets(label) > 63 || octets(label) < 0;
	}

	private static int wireLength(String text) {
		return labelsOf(text).stream().mapToInt((label) -> 1 + Math.max(0, octets(label))).sum() + 1;
	}

	/**
	 * The number of octets of a label, or -1 where its text is not in presentation form.
	 */
	private static int octets(String label) {
		int count = 0;
		for (int at = 0; at < label.length(); at++, count++) {
			char c = label.charAt(at);
			if (c <= ' ' || c > '~') {
				return -1;
			}
			if (c == '\\') {
				int skip = escapeLength(label, at + 1);
				if (skip == 0) {
					return -1;
				}
				at += skip;
			}
		}
		return count;
	}

	private static int escapeLength(String label, int at) {
		if (at >= label.length()) {
			return 0;
		}
		if (!Character.isDigit(label.charAt(at))) {
			return 1;
		}
		return label.substring(at).matches("(?s)([01]\\d\\d|2[0-4]\\d|25[0-5]).*") ? 3 : 0;
	}

}
