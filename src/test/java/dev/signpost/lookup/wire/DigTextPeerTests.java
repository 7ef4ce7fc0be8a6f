package dev.signpost.lookup.wire;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.DigText;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Edns;
import dev.signpost.lookup.Nameserver;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Trace;
import dev.signpost.lookup.TraceText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The same bytes laid out by us and by the distribution's {@code dig}, line by line.
 */
@Tag("peer")
class DigTextPeerTests {

	private static final IpAddress SERVER = IpAddress.of("127.0.0.1");

	private static final String NAME = "cache-eu.enterprise.example";

	private static final Question QUESTION = Question.of(DnsName.of(NAME), RecordType.NS);

	private static final DigText DIG = new DigText("Signpost 1.0.0");

	private static final int AUTHORITATIVE = 0x8400;

	private static final List<Bytes> ASKED = List.of(Bytes.question(NAME, 2));

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void saysWhatDigSaysOfTheSameBytes(String what, Bytes wire) {
		DigPeer.Heard heard = DigPeer.ask(wire.octets(), DigText.command(SERVER, QUESTION).substring("dig ".length()));
		assertThat(DigPeer.comparable(said(wire.octets()))).isEqualTo(DigPeer.comparable(heard.printed()));
	}

	static Stream<Arguments> saysWhatDigSaysOfTheSameBytes() {
		return Stream.of(records(), messages(), extendedErrors()).flatMap((cases) -> cases);
	}

	private static Stream<Arguments> records() {
		Bytes bitmap = Bytes.of(0, 7, 0x62, 1, 0x80, 8, 0, 3, 0x80, 1, 1, 0x40);
		Bytes hash = Bytes.of(1, 1, 0, 10);
		return Stream.of(record("NS", 2, new Bytes().name("ns-node1.cache-eu.enterprise.example")),
				record("SOA", 6,
						new Bytes().name("ns1.enterprise.example")
							.name("host.master.enterprise.example")
							.n32(2026112301)
							.n32(7200)
							.n32(900)
							.n32(4294967295L)
							.n32(0)),
				record("A", 1, Bytes.address("203.0.113.21")), record("AAAA", 28, Bytes.address("2001:db8:20::12")),
				record("AAAA with one group of zeros", 28, Bytes.address("2001:db8:0:1:1:1:1:1")),
				record("AAAA with IPv4 mapped", 28, Bytes.address("::ffff:cb00:7115")),
				record("AAAA with IPv4 inside", 28, Bytes.address("::cb00:7115")),
				record("AAAA nearly nothing", 28, Bytes.address("::2")),
				record("MX", 15, new Bytes().n16(10).name("mail.example")),
				record("MX null", 15, new Bytes().n16(0).name(".")),
				record("TXT", 16, new Bytes().string("v=spf1 -all; x").string("he said \"no\\yes\"").string("")),
				record("TXT of bytes", 16, new Bytes().string("\u0000\u001b[31m\u007f\u0080\u00ff<script>'&")),
				record("TXT of right to left", 16, new Bytes().string("\u00e2\u0080\u00ae")),
				record("CNAME", 5, new Bytes().name("other.Example")),
				record("DNAME", 39, new Bytes().name("other.example")),
				record("PTR", 12, new Bytes().name("node1.example")),
				record("DS", 43, new Bytes().n16(12345).n8(13).n8(2).add(Bytes.counted(0, 32))),
				record("DS of SHA-384", 43, new Bytes().n16(65535).n8(13).n8(4).add(Bytes.counted(0, 48))),
				record("CDS", 59, Bytes.of(0, 0, 0, 0, 0)),
				record("DNSKEY", 48, new Bytes().n16(257).n8(3).n8(13).add(Bytes.counted(0, 64))),
				record("DNSKEY of RSA", 48, new Bytes().n16(256).n8(3).n8(8).add(Bytes.counted(0, 255))),
				record("CDNSKEY", 60, Bytes.of(0, 0, 3, 0, 0)), record("RRSIG", 46, rrsig(2, "enterprise.example")),
				record("RRSIG of an unknown type", 46, rrsig(65281, ".")),
				record("NSEC", 47, new Bytes().name("l.example").add(bitmap)),
				rr("NSEC3", "0123456789abcdefghijklmnopqrstuv.example", 50,
						hash.add(Bytes.of(2, 0xaa, 0xbb, 20)).add(Bytes.counted(0, 20)).add(bitmap)),
				rr("NSEC3 without salt and types", "0123456789abcdefghijklmnopqrstuv.example", 50,
						Bytes.of(1, 0, 0, 0, 0, 20).add(Bytes.counted(200, 220))),
				record("NSEC3PARAM", 51, Bytes.of(1, 0, 0, 10, 0)),
				record("CAA", 257, new Bytes().n8(128).string("issue").text("ca.ex\"a;mple.net")),
				record("SRV", 33, new Bytes().n16(1).n16(2).n16(12000).name("Node1.example")),
				record("TLSA", 52, Bytes.of(3, 1, 1).add(Bytes.counted(0, 32))),
				record("SSHFP", 44, Bytes.of(4, 2).add(Bytes.counted(0, 32))),
				record("HINFO", 13, new Bytes().string("PC").string("O\"S")),
				record("SPF", 99, new Bytes().string("v=spf1")), record("unknown", 65281, Bytes.counted(0, 100)),
				record("unknown and short", 65281, Bytes.counted(7, 12)),
				record("unknown and empty", 65281, new Bytes()),
				rr("odd labels", "a b;c\"(@$).ex\u00e4m\\ple.\u0000\u001b.example", 2,
						new Bytes().name("<b>.x'y`.example")),
				rr("root as owner", ".", 2, new Bytes().name("a.root-servers.example")),
				rr("the root as target", NAME, 2, new Bytes().name(".")),
				rr("a short owner", "example", 2, new Bytes().name("ns.example")),
				rr("an owner of 23", "abcdefghijklmn.example", 2, new Bytes().name("ns.example")),
				rr("an owner of 24", "abcdefghijklmno.example", 2, new Bytes().name("ns.example")),
				rr("an owner of 31", "abcdefghijklmnopqrstuv.example", 2, new Bytes().name("ns.example")),
				rr("a long owner", "a".repeat(63) + "." + "b".repeat(63) + ".example", 2,
						new Bytes().name("ns.example")),
				rr("mixed case", "CaChE-eu.ENTERPRISE.example", 2, new Bytes().name("nS.Example")));
	}

	private static Stream<Arguments> messages() {
		Bytes a = Bytes.rr("ns-node1." + NAME, 1, 3600, Bytes.address("203.0.113.21"));
		Bytes ns = Bytes.rr(NAME, 2, 3600, new Bytes().name("ns-node1." + NAME));
		Bytes soa = Bytes.rr("enterprise.example", 6, 900,
				new Bytes().name("ns.example").name("h.example").n32(1).n32(2).n32(3).n32(4).n32(5));
		List<Bytes> none = List.of();
		return Stream.of(message("a referral with glue", 0x8000, none, List.of(ns, ns), List.of(a, Bytes.opt(1232, 0))),
				message("NXDOMAIN", 0x8403, none, List.of(soa), List.of(Bytes.opt(4096, 0x8000))),
				message("REFUSED", 0x8005, none, none, none), message("SERVFAIL", 0x8182, none, none, none),
				message("FORMERR", 0x8001, none, none, none), message("NOTIMP", 0x8004, none, none, none),
				message("a code without a name", 0x800b, none, none, none),
				message("truncated", 0x8600, List.of(ns), none, none),
				message("all flags", 0x87f0, List.of(ns), none, none),
				message("recursion not available", 0x8100, none, none, none),
				message("empty", AUTHORITATIVE, none, none, none), message("MBZ", 0x8440, none, none, none),
				message("BADVERS", 0x8000, none, none, List.of(Bytes.opt(512, 0x01000000))),
				message("a long code", 0x8001, none, none, List.of(Bytes.opt(512, 0x01000000))),
				message("BADCOOKIE", 0x8007, none, none, List.of(Bytes.opt(512, 0x01000000))),
				message("EDNS version 1", 0x8000, none, none, List.of(Bytes.opt(512, 0x00010000))),
				message("EDNS flags", 0x8000, none, none, List.of(Bytes.opt(65535, 0x8001))),
				message("options", 0x8000, List.of(ns), none,
						List.of(Bytes.opt(1232, 0, Bytes.option(3, new Bytes().text("gps<1>\u001b")),
								Bytes.option(65001, new Bytes()), Bytes.option(65001, new Bytes().text("ab\u0001")),
								Bytes.option(10, Bytes.counted(1, 17)), Bytes.option(3, new Bytes())))),
				message("OPT before the rest", 0x8000, none, none, List.of(Bytes.opt(1232, 0), a)),
				message("a big TTL", AUTHORITATIVE,
						List.of(Bytes.rr(NAME, 2, 4294967295L, new Bytes().name("a.example")),
								Bytes.rr("a".repeat(30), 2, 4294967295L, new Bytes().name("a.example"))),
						none, none),
				message("records in between others", AUTHORITATIVE,
						List.of(ns, a, Bytes.rr(NAME, 2, 5, new Bytes().name("b.example")), a), none, none),
				message("names with pointers", AUTHORITATIVE,
						List.of(Bytes.of(0xc0, 12).n16(2).n16(1).n32(60).n16(5).string("ns").n16(0xc00c)), none, none),
				arguments("no question", Bytes.message(AUTHORITATIVE, none, none, none, none)),
				arguments("an error without question",
						Bytes.message(0x8001, none, none, none, List.of(Bytes.opt(1232, 0)))),
				arguments("bytes after the end", Bytes.message(0x8000, ASKED, none, none, none).text("xyz")),
				arguments("one byte after the end", Bytes.message(0x8000, ASKED, none, none, none).n8(0)),
				arguments("a question in other case", Bytes.message(0x8000,
						List.of(Bytes.question("CACHE-eu.enterprise.EXAMPLE", 2)), none, none, none)));
	}

	private static Stream<Arguments> extendedErrors() {
		return Stream.concat(
				IntStream.of(0, 1, 3, 6, 9, 14, 15, 18, 20, 22, 24, 25, 27, 29, 30, 31, 49152)
					.mapToObj((code) -> message("EDE " + code, 0x8182, List.of(), List.of(),
							List.of(Bytes.opt(1232, 0, Bytes.option(15, new Bytes().n16(code)))))),
				Stream.of(message("EDE with text", 0x8182, List.of(), List.of(),
						List.of(Bytes.opt(1232, 0,
								Bytes.option(15,
										new Bytes().n16(22).text("no <b>one</b> \"answers\" r\u00c3\u00a9seau\u001b")),
								Bytes.option(15, new Bytes().n16(4711).text("x")))))));
	}

	@ParameterizedTest
	@MethodSource
	void namesTheCommandThatAsksTheSame(Question question) {
		String command = DigText.command(SERVER, question);
		byte[] wire = Bytes.message(0x8005, List.of(), List.of(), List.of(), List.of()).octets();
		byte[] sent = DigPeer.ask(wire, command.substring("dig ".length())).question();
		assertThat(sent).as(command).isEqualTo(Query.of(question).with(Query.id(sent)));
	}

	static Stream<Question> namesTheCommandThatAsksTheSame() {
		Question ordinary = Question.of(DnsName.of(NAME), RecordType.SOA);
		return Stream.concat(Stream.of(ordinary, Question.recursive(DnsName.of(NAME), RecordType.AAAA),
				ordinary.unchecked(), ordinary.inMixedCase(), ordinary.withEdns(null),
				ordinary.withEdns(new Edns(1, 1232, false, false)), ordinary.withEdns(new Edns(0, 512, true, false)),
				ordinary.withEdns(new Edns(0, 1232, false, true)), ordinary.withEdns(new Edns(1, 4096, true, true)),
				Question.recursive(DnsName.of(NAME), RecordType.DS).unchecked(),
				Question.of(DnsName.of("x.example"), new RecordType("DNSKEY")),
				Question.of(DnsName.of("x.example"), new RecordType("TYPE65281"))),
				Stream
					.of("ns", "any", "example", "in", "-f.etc", "+short.example", "@192.0.2.1", "it's.example",
							"\\$(id).example", "a\\032b\\;c.example", "`id`.example", "a\\010b.example", "*.example",
							"a&b|c>d.x", "\\\"q\\\".example", "a\\.b.example", "_dmarc.example", "\\228.example",
							"a\\000b.example", "!!.example", "%s.example", "~.example", "#x.example")
					.map((name) -> Question.of(DnsName.of(name), RecordType.A)));
	}

	@Test
	void saysThatThePortIsClosedAsDigDoes() {
		Answer closed = new Answer.Unreachable(Answer.Why.PORT_CLOSED, Duration.ZERO);
		List<String> printed = DigPeer.comparable(DigPeer.run("-p 1 +tries=1 @127.0.0.1 " + NAME));
		assertThat(DigPeer.comparable(DIG.answer(SERVER, QUESTION, closed))).isEqualTo(printed);
	}

	@Test
	void saysThatNothingCameAsDigDoes() {
		byte[] tooShort = { 0, 0, 0 };
		String printed = DigPeer.ask(tooShort, "+tries=1 +time=1 @127.0.0.1 " + NAME).printed();
		Answer silence = new Answer.Silence(Duration.ofSeconds(2), 1,
				List.of(new Answer.Stray("127.0.0.1:53", Answer.Mismatch.TOO_SHORT)));
		assertThat(DigPeer.comparable(DIG.answer(SERVER, QUESTION, silence))).isEqualTo(DigPeer.comparable(printed));
	}

	@Test
	void dumpsBytesThatAreNoMessageAsDigDoes() {
		byte[] wire = Bytes
			.message(AUTHORITATIVE, ASKED, List.of(Bytes.of(0xc0, 0xff).text("\u0000\u0002\u0000\u0001<b> \u001b~ ")),
					List.of(), List.of())
			.octets();
		DigPeer.Heard heard = DigPeer.ask(wire, "+noedns @127.0.0.1 " + NAME + " NS");
		byte[] received = wire.clone();
		System.arraycopy(heard.question(), 0, received, 0, 2);
		Answer garbled = new Answer.Garbled(received, "a name in it points to a place where no name is", Duration.ZERO);
		assertThat(dump(DIG.answer(SERVER, QUESTION, garbled))).isEqualTo(dump(heard.printed())).hasSizeGreaterThan(3);
	}

	@Test
	void laysATraceOutAsDigDoes() {
		List<byte[]> answers = List.of(
				Bytes.message(0x8000, List.of(Bytes.question(".", 2)), List.of(nameServer(".")), List.of(), List.of())
					.octets(),
				Bytes.message(0x8000, ASKED, List.of(), List.of(nameServer("example")), List.of()).octets(),
				Bytes.message(0x8000, ASKED, List.of(), List.of(nameServer("enterprise.example")), List.of()).octets(),
				Bytes.message(AUTHORITATIVE, ASKED, List.of(nameServer(NAME)), List.of(), List.of()).octets());
		String printed = DigPeer.ask(answers, "-4 +trace +nodnssec @127.0.0.1 " + NAME + " NS").printed();
		Trace trace = new Trace(QUESTION,
				List.of(level(null, "127.0.0.1", answers.get(0)), level(null, "localhost", answers.get(1)),
						level("example", "localhost", answers.get(2)),
						level("enterprise.example", "localhost", answers.get(3))));
		assertThat(told(new TraceText("Signpost 1.0.0").text(trace))).isEqualTo(told(printed)).hasSize(8);
	}

	private static Trace.Level level(@Nullable String zone, String server, byte[] wire) {
		Answer reply = new Answer.Reply(new Messages().read(wire).orElseThrow(), wire, Duration.ZERO, 1, 1, List.of());
		return new Trace.Level((zone != null) ? DnsName.of(zone) : null,
				List.of(new Trace.Visit(new Nameserver(server, SERVER, Nameserver.Care.ORDINARY), QUESTION, reply)));
	}

	private static Bytes nameServer(String zone) {
		return Bytes.rr(zone, 2, 518400, new Bytes().name("localhost"));
	}

	private static List<String> told(String printed) {
		return DigPeer.comparable(printed)
			.stream()
			.filter((line) -> !line.isEmpty() && (!line.startsWith(";") || line.startsWith(";; Received")))
			.map((line) -> line.replaceAll("in \\d+ ms", "in 0 ms"))
			.toList();
	}

	private static List<String> dump(String printed) {
		return printed.strip().lines().dropWhile((line) -> !line.endsWith(" bytes")).toList();
	}

	private static String said(byte[] wire) {
		DnsMessage message = new Messages().read(wire).orElseThrow();
		return DIG.answer(SERVER, QUESTION, new Answer.Reply(message, wire, Duration.ofMillis(3), 1, 1, List.of()));
	}

	private static Bytes rrsig(int covered, String signer) {
		return new Bytes().n16(covered)
			.n8(13)
			.n8(2)
			.n32(3600)
			.n32(1800000000)
			.n32(1700000000)
			.n16(999)
			.name(signer)
			.add(Bytes.counted(0, 64));
	}

	private static Arguments record(String what, int type, Bytes data) {
		return rr(what, NAME, type, data);
	}

	private static Arguments rr(String what, String owner, int type, Bytes data) {
		return message(what, AUTHORITATIVE, List.of(Bytes.rr(owner, type, 3600, data)), List.of(), List.of());
	}

	private static Arguments message(String what, int flags, List<Bytes> answer, List<Bytes> authority,
			List<Bytes> additional) {
		return arguments(what, Bytes.message(flags, ASKED, answer, authority, additional));
	}

}
