package dev.signpost.lookup;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static dev.signpost.lookup.Packet.A;
import static dev.signpost.lookup.Packet.LOCAL;
import static dev.signpost.lookup.Packet.QUESTION_NAME;
import static dev.signpost.lookup.Packet.TXT;
import static dev.signpost.lookup.Packet.named;

/**
 * What a hostile server may answer: each maker gives the messages that go back for a
 * query, in their order.
 */
public enum Trick {

	// who speaks, and of what

	WRONG_ID((query) -> one(good(query).id(Packet.id(query) + 1))),

	WRONG_ID_THEN_TRUE((query) -> List.of(good(query).id(Packet.id(query) + 1).bytes(), good(query).bytes())),

	MANY_WRONG_IDS(
			(query) -> IntStream.range(1, 100).mapToObj((i) -> good(query).id(Packet.id(query) + i).bytes()).toList()),

	WRONG_NAME((query) -> one(asked(query, named("elsewhere", "example"), A, 1).answer(QUESTION_NAME, A, LOCAL))),

	WRONG_NAME_THEN_TRUE(
			(query) -> List.of(asked(query, named("elsewhere", "example"), A, 1).bytes(), good(query).bytes())),

	WRONG_TYPE((query) -> one(asked(query, nameOf(query), 99, 1))),

	WRONG_CLASS((query) -> one(asked(query, nameOf(query), A, 3))),

	NO_QUESTION((query) -> one(Packet.withoutQuestion(query).answer(named("a"), A, LOCAL))),

	TWO_QUESTIONS((query) -> one(Packet.to(query).raw(Packet.question(query)).counts(2, 0, 0, 0))),

	OTHER_SOURCE((query) -> one(good(query)), Manner.FROM_ELSEWHERE),

	OTHER_SOURCE_FIRST((query) -> List.of(good(query).bytes(), good(query).bytes()), Manner.FROM_ELSEWHERE_FIRST),

	TRUE_TWICE((query) -> List.of(good(query).bytes(), good(query).bytes())),

	THE_QUERY_ITSELF((query) -> List.of(query)),

	NOT_A_RESPONSE((query) -> one(good(query).flags(0x0400))),

	A_NOTIFY((query) -> one(good(query).flags(0xa400))),

	AN_UPDATE((query) -> one(good(query).flags(0xac00))),

	OPCODE_FIFTEEN((query) -> one(good(query).flags(0xfc00))),

	// too little

	EMPTY((query) -> List.of(new byte[0])),

	ONE_OCTET((query) -> List.of(new byte[1])),

	ELEVEN_OCTETS((query) -> List.of(good(query).cut(11))),

	ONLY_A_HEADER((query) -> one(Packet.withoutQuestion(query))),

	ONLY_A_HEADER_THAT_REFUSES((query) -> one(Packet.withoutQuestion(query).flags(0x8005))),

	PROMISES_AND_NOTHING((query) -> one(Packet.withoutQuestion(query).counts(65_535, 65_535, 65_535, 65_535))),

	QUESTION_CUT((query) -> List.of(good(query).cut(14))),

	OWNER_CUT((query) -> one(Packet.to(query).raw((byte) 0xc0).counts(1, 1, 0, 0))),

	RECORD_CUT((query) -> List.of(cutFromEnd(good(query), 9))),

	DATA_CUT((query) -> List.of(cutFromEnd(good(query), 2))),

	DATA_MISSING((query) -> one(record(query, A, 4))),

	// wrong lengths

	ADDRESS_OF_THREE((query) -> one(Packet.to(query).answer(QUESTION_NAME, A, (byte) 1, (byte) 2, (byte) 3))),

	ADDRESS_OF_FIVE((query) -> one(Packet.to(query).answer(QUESTION_NAME, A, new byte[5]))),

	ADDRESS_OF_NOTHING((query) -> one(Packet.to(query).answer(QUESTION_NAME, A))),

	LONG_ADDRESS_OF_FOUR((query) -> one(Packet.to(query).answer(QUESTION_NAME, 28, LOCAL))),

	LENGTH_OF_64_KIB((query) -> one(record(query, A, 65_535).raw(LOCAL))),

	TEXT_BEYOND_ITS_DATA((query) -> one(Packet.to(query).answer(QUESTION_NAME, TXT, (byte) 200, (byte) 'x'))),

	SOA_CUT((query) -> one(Packet.to(query).authority(QUESTION_NAME, Packet.SOA, (byte) 0, (byte) 0, (byte) 1))),

	SIGNATURE_CUT((query) -> one(Packet.to(query).answer(QUESTION_NAME, 46, new byte[10]))),

	BITMAP_BROKEN(
			(query) -> one(Packet.to(query).authority(QUESTION_NAME, 47, (byte) 0, (byte) 0, (byte) 33, (byte) 1))),

	// names that lead astray

	POINTER_TO_ITSELF((query) -> one(pointing(query, 0))),

	POINTERS_IN_A_CIRCLE((query) -> one(circle(query))),

	POINTER_FORWARD((query) -> one(pointing(query, 20))),

	POINTER_BEYOND_THE_END((query) -> one(pointing(query, 4_000))),

	// to the flags, which begin like no label; the id before them may look like one
	POINTER_INTO_THE_HEADER((query) -> one(Packet.to(query).answer(new byte[] { (byte) 0xc0, 2 }, A, LOCAL))),

	THOUSANDS_OF_POINTERS((query) -> one(chain(query))),

	THOUSANDS_TIMES_THOUSANDS((query) -> one(manyChains(query))),

	LABEL_OF_KIND_01((query) -> one(Packet.to(query).answer(new byte[] { 0x41, 1, 0 }, A, LOCAL))),

	LABEL_OF_KIND_10((query) -> one(Packet.to(query).answer(new byte[] { (byte) 0x81, 1, 0 }, A, LOCAL))),

	NAME_TOO_LONG((query) -> one(Packet.to(query).answer(named(labels(5, 63)), A, LOCAL))),

	NAME_WITHOUT_END((query) -> one(Packet.to(query).raw("\7another").counts(1, 1, 0, 0))),

	LABEL_BEYOND_THE_END((query) -> one(Packet.to(query).raw((byte) 63).counts(1, 1, 0, 0))),

	// text that wants to be more

	MARKUP_IN_A_LABEL((query) -> one(hostile(query, "<script>alert(1)</script>"))),

	BIDI_IN_A_LABEL((query) -> one(hostile(query, "\u202egnp.exe\u2066\u200b"))),

	CONTROLS_IN_A_LABEL((query) -> one(hostile(query, "\0\1\u001b[31m\r\n\t\u0007"))),

	DOTS_IN_A_LABEL((query) -> one(hostile(query, "a.b\\.c\"';&"))),

	MARKUP_IN_A_TEXT((query) -> one(text(query, "<img src=x onerror=alert(1)>\"><script>alert(2)</script>"))),

	BIDI_IN_A_TEXT((query) -> one(text(query, "\u202e\u2066\u200b\u0000\ufeff"))),

	TEMPLATE_IN_A_TEXT((query) -> one(text(query, "${7*7} __${7*7}__ {{7*7}} #{x} {0}"))),

	TEXT_OF_BROKEN_UTF_8((query) -> one(
			Packet.to(query).answer(QUESTION_NAME, TXT, (byte) 3, (byte) 0xc3, (byte) 0x28, (byte) 0xff))),

	MARKUP_AS_A_REASON((query) -> one(good(query).opt(1232, 0, reason("<script>alert(3)</script>\u202e")))),

	REASON_OF_BROKEN_UTF_8((query) -> one(good(query).opt(1232, 0, HexFormat.of().parseHex("000f00050017ff80c3")))),

	// too much

	SIXTY_FOUR_KIB((query) -> one(filled(query, 250))),

	TEN_THOUSAND_RECORDS((query) -> one(tiny(query))),

	TEN_THOUSAND_RECORDS_CUT((query) -> one(tiny(query).flags(0x8600))),

	LONG_NAMES_BY_POINTER((query) -> one(longNames(query))),

	RANDOM_OCTETS((query) -> List.of(random(query))),

	ALL_ONES((query) -> List.of(ones(query))),

	GARBAGE_BEHIND((query) -> one(good(query).raw(new byte[500]))),

	// odd, but readable

	HUGE_TTL((query) -> one(Packet.to(query).record(1, QUESTION_NAME, A, 1, 0xffff_ffffL, LOCAL))),

	RECORD_OF_CHAOS((query) -> one(Packet.to(query).record(1, QUESTION_NAME, TXT, 3, 0, (byte) 1, (byte) 'x'))),

	UNKNOWN_RECORD_TYPE((query) -> one(Packet.to(query).answer(QUESTION_NAME, 65_399, new byte[40]))),

	UNKNOWN_CODE((query) -> one(Packet.to(query).flags(0x840b))),

	ALIAS_OF_ITSELF((query) -> one(Packet.to(query).answer(QUESTION_NAME, Packet.CNAME, QUESTION_NAME))),

	UNASKED_RECORDS((query) -> one(good(query).authority(named(), Packet.NS, named("evil", "example"))
		.additional(named("evil", "example"), A, LOCAL))),

	TWO_OPTS((query) -> one(good(query).opt(1232, 0).opt(512, 0))),

	OPT_AS_AN_ANSWER((query) -> one(Packet.to(query).record(1, named(), Packet.OPT, 1232, 0))),

	OPTION_CUT((query) -> one(good(query).opt(1232, 0, (byte) 0, (byte) 3, (byte) 0, (byte) 99, (byte) 1))),

	OPT_OF_VERSION_255((query) -> one(good(query).opt(0, 0xff_ff_ff_ffL))),

	// how it is sent

	CUT_EVERYWHERE((query) -> one(Packet.to(query).flags(0x8600))),

	CUT_AND_NO_TCP((query) -> one(Packet.to(query).flags(0x8600)), Manner.NO_TCP),

	DRIPS((query) -> one(good(query)), Manner.DRIPS),

	FRAME_CUT((query) -> one(good(query)), Manner.FRAME_CUT),

	FRAMES_OF_NOTHING((query) -> Stream.generate(() -> new byte[0]).limit(50).toList()),

	CLOSES_AT_ONCE((query) -> List.of()),

	BREAKS_OFF((query) -> List.of(), Manner.BREAKS_OFF),

	SAYS_NOTHING((query) -> List.of(), Manner.HOLDS);

	private final Function<byte[], List<byte[]>> maker;

	private final Manner manner;

	Trick(Function<byte[], List<byte[]>> maker) {
		this(maker, Manner.PLAIN);
	}

	Trick(Function<byte[], List<byte[]>> maker, Manner manner) {
		this.maker = maker;
		this.manner = manner;
	}

	/** As a label of a name, for example {@code wrong-id}. */
	public String label() {
		return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
	}

	public static Trick ofLabel(String label) {
		return valueOf(label.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
	}

	/** The messages that go back. */
	public List<byte[]> answersTo(byte[] query) {
		return this.maker.apply(query);
	}

	Manner manner() {
		return this.manner;
	}

	/** How messages travel. */
	enum Manner {

		PLAIN, FROM_ELSEWHERE, FROM_ELSEWHERE_FIRST, NO_TCP, DRIPS, FRAME_CUT, BREAKS_OFF, HOLDS

	}

	/** An authoritative answer that gives 192.0.2.66 for whatever was asked. */
	public static Packet good(byte[] query) {
		return Packet.to(query).answer(QUESTION_NAME, A, LOCAL);
	}

	private static List<byte[]> one(Packet packet) {
		return List.of(packet.bytes());
	}

	private static Packet asked(byte[] query, byte[] name, int type, int dnsClass) {
		return Packet.withoutQuestion(query).raw(name).u16(type).u16(dnsClass).counts(1, 0, 0, 0);
	}

	private static byte[] nameOf(byte[] query) {
		byte[] question = Packet.question(query);
		return Arrays.copyOf(question, question.length - 4);
	}

	private static byte[] cutFromEnd(Packet packet, int octets) {
		return packet.cut(packet.size() - octets);
	}

	/** A record that claims a length and ends there. */
	private static Packet record(byte[] query, int type, int length) {
		return Packet.to(query).raw(QUESTION_NAME).u16(type).u16(1).u16(0).u16(60).u16(length).counts(1, 1, 0, 0);
	}

	private static Packet pointing(byte[] query, int ahead) {
		Packet packet = Packet.to(query);
		int target = packet.size() + ahead;
		return packet.answer(new byte[] { (byte) (0xc0 | target >> 8), (byte) target }, A, LOCAL);
	}

	private static Packet circle(byte[] query) {
		Packet packet = Packet.to(query);
		int here = packet.size();
		return packet.answer(new byte[] { 1, 'a', (byte) (0xc0 | (here + 4) >> 8), (byte) (here + 4), 1, 'b',
				(byte) (0xc0 | here >> 8), (byte) here }, A, LOCAL);
	}

	private static Packet chain(byte[] query) {
		Packet packet = Packet.to(query);
		byte[] last = addChain(packet, 8_000);
		return packet.answer(last, A, LOCAL);
	}

	/** Each of two thousand owners is a chain of eight thousand pointers. */
	private static Packet manyChains(byte[] query) {
		Packet packet = Packet.to(query);
		byte[] last = addChain(packet, 16_000);
		for (int i = 0; i < 2_000; i++) {
			packet.answer(last, A, LOCAL);
		}
		return packet;
	}

	/** Adds data full of pointers, each to the one before, and points to the last. */
	private static byte[] addChain(Packet packet, int octets) {
		int start = packet.size() + QUESTION_NAME.length + 10;
		byte[] pointers = new byte[octets];
		for (int at = 2; at < octets; at += 2) {
			System.arraycopy(pointerTo(start + at - 2), 0, pointers, at, 2);
		}
		packet.answer(QUESTION_NAME, 65_399, pointers);
		return pointerTo(start + octets - 2);
	}

	private static byte[] pointerTo(int place) {
		return new byte[] { (byte) (0xc0 | place >> 8), (byte) place };
	}

	private static String[] labels(int count, int length) {
		return Stream.generate(() -> "x".repeat(length)).limit(count).toArray(String[]::new);
	}

	private static Packet hostile(byte[] query, String label) {
		byte[] evil = named(label, "example");
		return good(query).answer(evil, Packet.NS, evil).authority(evil, Packet.NS, evil).additional(evil, A, LOCAL);
	}

	private static Packet text(byte[] query, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		byte[] data = new byte[bytes.length + 1];
		data[0] = (byte) bytes.length;
		System.arraycopy(bytes, 0, data, 1, bytes.length);
		return good(query).answer(QUESTION_NAME, TXT, data);
	}

	/** An extended error "Blocked" with a text. */
	private static byte[] reason(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		byte[] option = Arrays.copyOf(new byte[] { 0, 15, 0, (byte) (bytes.length + 2), 0, 15 }, bytes.length + 6);
		System.arraycopy(bytes, 0, option, 6, bytes.length);
		return option;
	}

	private static Packet filled(byte[] query, int length) {
		byte[] data = new byte[length + 1];
		data[0] = (byte) length;
		Packet packet = Packet.to(query);
		while (packet.hasRoom(data.length + 12)) {
			packet.answer(QUESTION_NAME, TXT, data);
		}
		return packet;
	}

	/** As many as fit, ten thousand by the header. */
	private static Packet tiny(byte[] query) {
		Packet packet = Packet.to(query);
		while (packet.hasRoom(11)) {
			packet.answer(named(), 10);
		}
		return packet.counts(1, 10_000, 0, 0);
	}

	private static Packet longNames(byte[] query) {
		Packet packet = Packet.to(query);
		int target = packet.size();
		byte[] pointer = { (byte) (0xc0 | target >> 8), (byte) target };
		packet.answer(named(labels(3, 63)), Packet.NS, pointer);
		while (packet.hasRoom(14)) {
			packet.answer(pointer, Packet.NS, pointer);
		}
		return packet;
	}

	/** The same ones for the same question. */
	private static byte[] random(byte[] query) {
		byte[] bytes = new byte[600];
		new Random(query.length).nextBytes(bytes);
		return addressed(query, bytes);
	}

	private static byte[] ones(byte[] query) {
		byte[] bytes = new byte[1_000];
		Arrays.fill(bytes, (byte) 0xff);
		return addressed(query, bytes);
	}

	private static byte[] addressed(byte[] query, byte[] bytes) {
		bytes[0] = query[0];
		bytes[1] = query[1];
		bytes[2] = (byte) 0x84;
		return bytes;
	}

}
