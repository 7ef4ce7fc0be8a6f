package dev.signpost.sandbox.route53.world;

import java.util.List;
import java.util.stream.Stream;

/**
 * A domain name as Route 53 keeps it: lower-case, with a final dot, everything beyond
 * letters, digits, hyphen and underscore as three octal digits.
 *
 * @param text the name with octal escapes, as Route 53 lists it
 * @param order the labels turned round, unescaped, with the final dot: the key of Route
 * 53's sort order
 * @param labels the labels from left to right, unescaped
 */
public record DomainName(String text, String order, List<String> labels) implements Comparable<DomainName> {

	public DomainName {
		labels = List.copyOf(labels);
	}

	/** The labels from left to right, each character one byte (0 to 255). */
	public static DomainName ofLabels(List<String> labels) {
		StringBuilder text = new StringBuilder();
		StringBuilder order = new StringBuilder();
		for (int i = 0; i < labels.size(); i++) {
			Octal.escapeTo(text, labels.get(i));
			text.append('.');
			order.append(labels.get(labels.size() - 1 - i)).append('.');
		}
		return new DomainName(text.isEmpty() ? "." : text.toString(), order.toString(), labels);
	}

	/**
	 * For names that this program wrote itself; a name typed by someone goes through
	 * {@link NameReader}.
	 */
	public static DomainName of(String name) {
		return switch (NameReader.read(name)) {
			case NameReading.Good good -> good.name();
			case NameReading.Bad bad -> throw new IllegalArgumentException(bad.problems().toString());
		};
	}

	public boolean isAtOrBelow(DomainName other) {
		return this.order.startsWith(other.order);
	}

	public boolean isBelow(DomainName other) {
		return isAtOrBelow(other) && !equals(other);
	}

	public boolean isWildcard() {
		return !this.labels.isEmpty() && this.labels.getFirst().equals("*");
	}

	/** The name without its first label; the root is its own parent. */
	public DomainName parent() {
		return this.labels.isEmpty() ? this : ofLabels(this.labels.subList(1, this.labels.size()));
	}

	/** This name with one more label in front. */
	public DomainName child(String label) {
		return ofLabels(Stream.concat(Stream.of(label), this.labels.stream()).toList());
	}

	@Override
	public int compareTo(DomainName other) {
		int byOrder = this.order.compareTo(other.order);
		return (byOrder != 0) ? byOrder : this.text.compareTo(other.text);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof DomainName name && name.text.equals(this.text);
	}

	@Override
	public int hashCode() {
		return this.text.hashCode();
	}

	@Override
	public String toString() {
		return this.text;
	}

}
