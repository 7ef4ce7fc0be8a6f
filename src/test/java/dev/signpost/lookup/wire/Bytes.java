package dev.signpost.lookup.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.signpost.dns.IpAddress;

/**
 * DNS messages written octet by octet, right or wrong, with the help of nobody's library.
 */
final class Bytes {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	static Bytes of(int... octets) {
		Bytes bytes = new Bytes();
		for (int octet : octets) {
			bytes.out.write(octet);
		}
		return bytes;
	}

	static Bytes message(int flags, List<Bytes> question, List<Bytes> answer, List<Bytes> authority,
			List<Bytes> additional) {
		Bytes bytes = new Bytes().n16(0)
			.n16(flags)
			.n16(question.size())
			.n16(answer.size())
			.n16(authority.size())
			.n16(additional.size());
		List.of(question, answer, authority, additional).forEach((section) -> section.forEach(bytes::add));
		return bytes;
	}

	static Bytes question(String name, int type) {
		return new Bytes().name(name).n16(type).n16(1);
	}

	static Bytes rr(String owner, int type, long ttl, Bytes data) {
		return rr(owner, type, 1, ttl, data);
	}

	static Bytes rr(String owner, int type, int dnsClass, long ttl, Bytes data) {
		return new Bytes().name(owner).n16(type).n16(dnsClass).n32(ttl).n16(data.octets().length).add(data);
	}

	static Bytes opt(int size, long ttl, Bytes... options) {
		Bytes data = new Bytes();
		for (Bytes option : options) {
			data.add(option);
		}
		return rr(".", 41, size, ttl, data);
	}

	static Bytes option(int code, Bytes data) {
		return new Bytes().n16(code).n16(data.octets().length).add(data);
	}

	static Bytes address(String literal) {
		Bytes bytes = new Bytes();
		bytes.out.writeBytes(IpAddress.of(literal).octets());
		return bytes;
	}

	static Bytes counted(int from, int to) {
		Bytes bytes = new Bytes();
		for (int octet = from; octet < to; octet++) {
			bytes.out.write(octet);
		}
		return bytes;
	}

	/** Labels between dots, one character an octet; {@code .} alone is the root. */
	Bytes name(String name) {
		if (!name.equals(".")) {
			for (String label : name.split("\\.")) {
				string(label);
			}
		}
		this.out.write(0);
		return this;
	}

	/** A length and so many octets. */
	Bytes string(String text) {
		this.out.write(text.length());
		return text(text);
	}

	Bytes text(String text) {
		this.out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
		return this;
	}

	Bytes n8(int number) {
		this.out.write(number);
		return this;
	}

	Bytes n16(int number) {
		this.out.write(number >> 8);
		this.out.write(number);
		return this;
	}

	Bytes n32(long number) {
		return n16((int) (number >> 16)).n16((int) number);
	}

	Bytes add(Bytes more) {
		this.out.writeBytes(more.octets());
		return this;
	}

	byte[] octets() {
		return this.out.toByteArray();
	}

}
