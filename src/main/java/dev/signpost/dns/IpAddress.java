package dev.signpost.dns;

import java.net.Inet4Address;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address of a name server, in the one spelling that name servers publish.
 *
 * <p>
 * Nothing here ever asks DNS, and nothing is read that other readers would read
 * differently: no leading zeros, no short forms, no scope, no IPv4 inside IPv6.
 */
public sealed interface IpAddress extends Comparable<IpAddress> {

	/**
	 * The canonical text: four decimal numbers, or RFC 5952 for IPv6.
	 */
	String text();

	/**
	 * The type of the record set that publishes this address: A or AAAA.
	 */
	RecordType recordType();

	/**
	 * The 4 or 16 octets in network order, a fresh array each time.
	 */
	byte[] octets();

	@Override
	default int compareTo(IpAddress other) {
		return Arrays.compareUnsigned(octets(), other.octets());
	}

	/**
	 * Reads an address of either family.
	 * @throws IllegalArgumentException if it is neither
	 */
	static IpAddress of(String text) {
		return text.contains(":") ? new V6(text) : new V4(text);
	}

	/**
	 * The address if the text is one of either family, else nothing.
	 */
	static Optional<IpAddress> parse(String text) {
		boolean wrong = text.contains(":") ? problemWithV6(text).isPresent() : problemWithV4(text).isPresent();
		return wrong ? Optional.empty() : Optional.of(of(text));
	}

	/**
	 * What is wrong with text typed as an IPv4 address, or nothing.
	 */
	static Optional<Problem> problemWithV4(String text) {
		return Ipv4Text.problemWith(text);
	}

	/**
	 * What is wrong with text typed as an IPv6 address, or nothing.
	 */
	static Optional<Problem> problemWithV6(String text) {
		return Ipv6Text.problemWith(text);
	}

	/**
	 * An IPv4 address.
	 *
	 * @param text for example {@code 192.0.2.1}
	 */
	record V4(String text) implements IpAddress {

		static final Pattern FORM = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

		public V4 {
			refuse(problemWithV4(text));
		}

		@Override
		public RecordType recordType() {
			return RecordType.A;
		}

		@Override
		public byte[] octets() {
			return Inet4Address.ofLiteral(this.text).getAddress();
		}

	}

	/**
	 * An IPv6 address.
	 *
	 * @param text any spelling of RFC 4291 section 2.2 without embedded IPv4 or scope;
	 * kept as RFC 5952 writes it
	 */
	record V6(String text) implements IpAddress {

		public V6 {
			refuse(problemWithV6(text));
			text = Ipv6Text.canonical(Ipv6Text.octets(text).orElseThrow());
		}

		@Override
		public RecordType recordType() {
			return RecordType.AAAA;
		}

		@Override
		public byte[] octets() {
			return Ipv6Text.octets(this.text).orElseThrow();
		}

	}

	private static void refuse(Optional<Problem> problem) {
		problem.ifPresent((found) -> {
			throw new IllegalArgumentException(found.sentence());
		});
	}

}
