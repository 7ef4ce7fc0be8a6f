package dev.signpost.lookup;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A DNS message put together octet by octet, so that it can be wrong in any way.
 */
public final class Packet {

	public static final int A = 1;

	public static final int NS = 2;

	public static final int CNAME = 5;

	public static final int SOA = 6;

	public static final int TXT = 16;

	public static final int OPT = 41;

	/** A pointer to the name of the question. */
	public static final byte[] QUESTION_NAME = { (byte) 0xc0, 12 };

	/** 192.0.2.66. */
	public static final byte[] LOCAL = { (byte) 192, 0, 2, 66 };

	/** QR and AA. */
	public static final int AUTHORITATIVE = 0x8400;

	private static final int LONGEST = 65_507;

	private final ByteArrayOutputStream octets = new ByteArrayOutputStream();

	private int flags = AUTHORITATIVE;

	private final int[] counts = new int[4];

	private int id;

	private Packet(int id) {
		this.id = id;
	}

	/** An answer to a query, with its id and question and nothing else yet. */
	public static Packet to(byte[] query) {
		Packet packet = new Packet(id(query)).raw(question(query));
		packet.counts[0] = 1;
		return packet;
	}

	/** An answer with the id of a query only. */
	public static Packet withoutQuestion(byte[] query) {
		return new Packet(id(query));
	}

	public static int id(byte[] query) {
		return (query[0] & 0xff) << 8 | (query[1] & 0xff);
	}

	/** Name, type and class as they stand in the query. */
	public static byte[] question(byte[] query) {
		return Arrays.copyOfRange(query, 12, nameEnd(query) + 4);
	}

	/** The first label of the question's name. */
	public static String firstLabel(byte[] query) {
		return new String(query, 13, query[12], StandardCharsets.US_ASCII);
	}

	/** One label after the other, and the root. */
	public static byte[] named(String... labels) {
		ByteArrayOutputStream name = new ByteArrayOutputStream();
		for (String label : labels) {
			byte[] bytes = label.getBytes(StandardCharsets.UTF_8);
			name.write(bytes.length);
			name.writeBytes(bytes);
		}
		name.write(0);
		return name.toByteArray();
	}

	private static int nameEnd(byte[] query) {
		int at = 12;
		while (query[at] != 0) {
			at += query[at] + 1;
		}
		return at + 1;
	}

	public Packet id(int other) {
		this.id = other & 0xffff;
		return this;
	}

	public Packet flags(int other) {
		this.flags = other;
		return this;
	}

	/** What the header claims. */
	public Packet counts(int questions, int answers, int authorities, int additionals) {
		this.counts[0] = questions;
		this.counts[1] = answers;
		this.counts[2] = authorities;
		this.counts[3] = additionals;
		return this;
	}

	public Packet raw(byte... more) {
		this.octets.writeBytes(more);
		return this;
	}

	public Packet raw(String more) {
		return raw(more.getBytes(StandardCharsets.UTF_8));
	}

	/** A record in the answer section. */
	public Packet answer(byte[] owner, int type, byte... data) {
		return record(1, owner, type, 1, 60, data);
	}

	public Packet authority(byte[] owner, int type, byte... data) {
		return record(2, owner, type, 1, 60, data);
	}

	public Packet additional(byte[] owner, int type, byte... data) {
		return record(3, owner, type, 1, 60, data);
	}

	public Packet opt(int size, long flagsAndCode, byte... options) {
		return record(3, named(), OPT, size, flagsAndCode, options);
	}

	public Packet record(int section, byte[] owner, int type, int dnsClass, long ttl, byte... data) {
		this.counts[section]++;
		return raw(owner).u16(type).u16(dnsClass).u16((int) (ttl >> 16)).u16((int) ttl).u16(data.length).raw(data);
	}

	public Packet u16(int value) {
		this.octets.write(value >> 8);
		this.octets.write(value);
		return this;
	}

	public int size() {
		return 12 + this.octets.size();
	}

	public boolean hasRoom(int more) {
		return size() + more <= LONGEST;
	}

	public byte[] bytes() {
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		for (int value : new int[] { this.id, this.flags, this.counts[0], this.counts[1], this.counts[2],
				this.counts[3] }) {
			whole.write(value >> 8);
			whole.write(value);
		}
		whole.writeBytes(this.octets.toByteArray());
		return whole.toByteArray();
	}

	/** The first octets. */
	public byte[] cut(int length) {
		return Arrays.copyOf(bytes(), length);
	}

}
