package dev.signpost.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An owner name as a zone may hold it, in lower case and without its final dot.
 *
 * <p>
 * Bytes other than printable ASCII, and dots and backslashes inside a label, are written
 * as three decimal digits after a backslash (RFC 1035 section 5.1), whatever was read.
 * The root is not a name here.
 *
 * @param text for example {@code _dmarc.enterprise.example}
 */
public record DnsName(String text) implements Comparable<DnsName> {

	public DnsName {
		text = DnsLabels.canonical(text).orElseThrow(() -> new IllegalArgumentException("not a domain name"));
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
		return DnsLabels.canonical(text).map(DnsName::new);
	}

	/**
	 * The name with its final dot, as zone files and Route 53 values write it.
	 */
	public String absolute() {
		return this.text + ".";
	}

	/**
	 * The labels from left to right, each as it stands in the text.
	 */
	public List<String> labels() {
		return List.of(this.text.split("\\."));
	}

	/**
	 * Whether this name is properly below the other, compared label by label.
	 */
	public boolean isUnder(DnsName other) {
		return this.text.endsWith("." + other.text);
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
		int dot = this.text.indexOf('.');
		return (dot < 0) ? Optional.empty() : Optional.of(new DnsName(this.text.substring(dot + 1)));
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

}
