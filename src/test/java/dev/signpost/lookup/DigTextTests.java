package dev.signpost.lookup;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class DigTextTests {

	private static final IpAddress NODE = IpAddress.of("203.0.113.23");

	private static final DnsName CLUSTER = DnsName.of("cache-eu.enterprise.example");

	private static final Question QUESTION = Question.of(CLUSTER, RecordType.NS);

	private static final DigText DIG = new DigText("Signpost 1.0.0");

	@Test
	void namesTheCommandThatAsksTheSame() {
		assertThat(DigText.command(NODE, QUESTION))
			.isEqualTo("dig @203.0.113.23 cache-eu.enterprise.example NS +norecurse +noadflag +ignore +nocookie");
		assertThat(DigText.command(NODE, QUESTION.overTcp().withEdns(null)))
			.isEqualTo("dig @203.0.113.23 cache-eu.enterprise.example NS +norecurse +noadflag +tcp +noedns");
		assertThat(DigText.command(IpAddress.of("2001:db8::53"), Question.recursive(CLUSTER, RecordType.A).unchecked()))
			.isEqualTo("dig @2001:db8::53 cache-eu.enterprise.example A +noadflag +cdflag +ignore +nocookie");
		assertThat(DigText.command(NODE, QUESTION.withEdns(new Edns(1, 512, true, true))))
			.endsWith("+ignore +nocookie +edns=1 +noednsnegotiation +bufsize=512 +dnssec +ednsopt=65001");
		assertThat(DigText.command(NODE, QUESTION.inMixedCase())).contains(" CaChE-Eu.eNtErPrIsE.ExAmPlE NS ");
	}

	@Test
	void writesNamesSoThatNeitherTheShellNorDigTakesThemForSomethingElse() {
		assertThat(words("ns")).isEqualTo("ns. A");
		assertThat(words("+short.example")).isEqualTo("-q '+short.example' -t A");
		assertThat(words("-f.example")).isEqualTo("-q '-f.example' -t A");
		assertThat(words("`id`.it's.example")).isEqualTo("-q '`id`.it'\\''s.example' -t A");
	}

	@Test
	void laysAnAnswerOut() {
		Rr ns = new Rr("cache-eu.enterprise.example.", RecordType.NS, 1, 3600,
				new Rdata.Server("ns-node1.cache-eu.enterprise.example."));
		Rr glue = new Rr("ns-node1.cache-eu.enterprise.example.", RecordType.A, 1, 60,
				new Rdata.Address(IpAddress.of("203.0.113.21")));
		DnsMessage message = new DnsMessage(25061, 0, 0, flags(true), asked(), List.of(ns), List.of(), List.of(glue),
				new DnsMessage.Opt(0, 1232, false, List.of(new DnsMessage.ExtendedError(18, "no")), List.of(15)), 193);
		assertThat(DIG.answer(NODE, QUESTION, reply(message))).isEqualTo(
				"""
						; <<>> Signpost 1.0.0 <<>> @203.0.113.23 cache-eu.enterprise.example NS +norecurse +noadflag +ignore +nocookie
						; (1 server found)
						;; global options: +cmd
						;; Got answer:
						;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 25061
						;; flags: qr aa; QUERY: 1, ANSWER: 1, AUTHORITY: 0, ADDITIONAL: 2

						;; OPT PSEUDOSECTION:
						; EDNS: version: 0, flags:; udp: 1232
						; EDE: 18 (Prohibited): (no)
						;; QUESTION SECTION:
						;cache-eu.enterprise.example.	IN	NS

						;; ANSWER SECTION:
						cache-eu.enterprise.example. 3600 IN	NS	ns-node1.cache-eu.enterprise.example.

						;; ADDITIONAL SECTION:
						ns-node1.cache-eu.enterprise.example. 60 IN A	203.0.113.21

						;; Query time: 12 msec
						;; SERVER: 203.0.113.23#53(203.0.113.23) (UDP)
						;; MSG SIZE  rcvd: 193
						""");
	}

	@Test
	void saysThatNothingCame() {
		List<Answer.Stray> strays = List.of(new Answer.Stray("[2001:db8::9]:5353", Answer.Mismatch.SOURCE));
		assertThat(DIG.answer(NODE, QUESTION, new Answer.Silence(Duration.ofSeconds(2), 3, strays))).isEqualTo(
				"""
						;; reply from unexpected source: 2001:db8::9#5353, expected 203.0.113.23#53
						;; communications error to 203.0.113.23#53: timed out
						;; communications error to 203.0.113.23#53: timed out
						;; communications error to 203.0.113.23#53: timed out

						; <<>> Signpost 1.0.0 <<>> @203.0.113.23 cache-eu.enterprise.example NS +norecurse +noadflag +ignore +nocookie
						; (1 server found)
						;; global options: +cmd
						;; no servers could be reached
						""");
	}

	@Test
	void saysWhyNothingCanArrive() {
		assertThat(said(QUESTION, new Answer.Unreachable(Answer.Why.PORT_CLOSED, Duration.ZERO)))
			.contains(";; communications error to 203.0.113.23#53: connection refused\n");
		assertThat(said(QUESTION.overTcp(), new Answer.Unreachable(Answer.Why.PORT_CLOSED, Duration.ZERO))).contains(
				";; Connection to 203.0.113.23#53(203.0.113.23) for cache-eu.enterprise.example failed: connection refused.\n");
		assertThat(said(QUESTION, new Answer.Unreachable(Answer.Why.NO_ROUTE, Duration.ZERO))).contains(
				";; UDP setup with 203.0.113.23#53(203.0.113.23) for cache-eu.enterprise.example failed: network unreachable.\n");
		assertThat(said(QUESTION.overTcp(), new Answer.Unreachable(Answer.Why.RESET, Duration.ZERO)))
			.contains(";; communications error to 203.0.113.23#53: end of file\n")
			.endsWith(";; no servers could be reached\n");
	}

	@ParameterizedTest
	@EnumSource
	void saysThatAndWhyItDidNotAsk(Answer.Reason reason) {
		assertThat(said(QUESTION, new Answer.NotAsked(reason))).startsWith("; <<>> Signpost")
			.contains("\n;; not asked: ");
	}

	@ParameterizedTest
	@EnumSource
	void tellsEachKindOfStray(Answer.Mismatch mismatch) {
		List<Answer.Stray> strays = Collections.nCopies(25, new Answer.Stray("192.0.2.1:53", mismatch));
		String said = said(QUESTION, new Answer.Silence(Duration.ofSeconds(2), 1, strays));
		assertThat(said).contains(";; and 5 more that were not believed\n");
		assertThat(said.lines().takeWhile((line) -> !line.isEmpty())).hasSize(22);
	}

	@Test
	void dumpsBytesThatAreNoMessageAndNotTooMany() {
		byte[] wire = "<script>\u001b[31m\u0000\u00ff and on".getBytes(StandardCharsets.ISO_8859_1);
		assertThat(said(QUESTION, new Answer.Garbled(wire, "it ends \u202ebefore it is complete", Duration.ZERO)))
			.endsWith("""
					;; Got bad packet: it ends U+202Ebefore it is complete
					22 bytes
					3c 73 63 72 69 70 74 3e 1b 5b 33 31 6d 00 ff 20          <script>.[31m...
					61 6e 64 20 6f 6e                                        and.on
					""");
		assertThat(said(QUESTION, new Answer.Garbled(new byte[4096], "x", Duration.ZERO)))
			.endsWith(";; 3072 more bytes are not shown\n")
			.hasLineCount(3 + 2 + 64 + 1);
	}

	@Test
	void cutsWhatIsTooLong() {
		Rr small = new Rr("a.example.", RecordType.TXT, 1, 5, new Rdata.Txt(List.of(new byte[1])));
		Rr big = new Rr("a.example.", RecordType.TXT, 1, 5, new Rdata.Txt(Collections.nCopies(250, new byte[255])));
		assertThat(said(QUESTION, reply(answer(Collections.nCopies(10_000, small)))))
			.contains(";; 9800 more records are not shown\n")
			.hasLineCount(3 + 4 + 3 + 203 + 3);
		assertThat(said(QUESTION, reply(answer(Collections.nCopies(10_000, big))))).contains(" ; cut, ")
			.contains(" more records are not shown\n")
			.hasSizeBetween(100_000, 110_000);
	}

	@Test
	void letsNothingOutThatCannotBePrinted() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < 3_000; round++) {
			String said = said(QUESTION, reply(hostile(random)));
			assertThat(said).as("seed " + seed + " round " + round).matches("[\\t\\n -~]*");
		}
	}

	@Test
	void staysUprightOnAnyBytes() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < 20_000; round++) {
			byte[] wire = bytes(random, 200);
			Answer reply = new Answer.Reply(answer(List.of()), wire, Duration.ZERO, 1, 1, List.of());
			assertThat(said(QUESTION, reply)).as("seed " + seed + " round " + round).endsWith("rcvd: 99\n");
		}
	}

	private static DnsMessage hostile(Random random) {
		String name = text(random);
		List<Rdata> data = List.of(new Rdata.Server(name), new Rdata.Alias(name),
				new Rdata.Soa(name, name, 1, 2, 3, 4, 5), new Rdata.Ds(1, 2, 3, bytes(random, 60)),
				new Rdata.Dnskey(1, 2, 3, bytes(random, 60)),
				new Rdata.Rrsig(new RecordType(name), 1, 2, 3, Instant.EPOCH, Instant.EPOCH, 4, name,
						bytes(random, 60)),
				new Rdata.Nsec(name, new TreeSet<>(List.of(new RecordType(name), RecordType.A))),
				new Rdata.Nsec3(1, 2, 3, bytes(random, 9), bytes(random, 40), Set.of(new RecordType(name))),
				new Rdata.Txt(List.of(bytes(random, 60), bytes(random, 60))), new Rdata.Other(bytes(random, 60)));
		List<String> types = List.of("MX", "SRV", "PTR", "CAA", "TLSA", "SSHFP", "HINFO", "SPF", "NSEC3PARAM", name);
		List<Rr> records = data.stream()
			.map((each) -> new Rr(name, new RecordType(types.get(random.nextInt(types.size()))), random.nextInt(300), 1,
					each))
			.toList();
		return new DnsMessage(1, random.nextInt(16), random.nextInt(40), flags(false),
				new DnsMessage.Asked(name, new RecordType(name), 1), records, records, records,
				new DnsMessage.Opt(0, 512, true, List.of(new DnsMessage.ExtendedError(77, name)), List.of()), 99);
	}

	private static String text(Random random) {
		StringBuilder text = new StringBuilder();
		random.ints(random.nextInt(40), 0, 0x2100)
			.forEach((c) -> text.append((char) (random.nextBoolean() ? c & 0xff : c)));
		return text.toString();
	}

	private static byte[] bytes(Random random, int most) {
		byte[] bytes = new byte[random.nextInt(most)];
		random.nextBytes(bytes);
		return bytes;
	}

	private static DnsMessage answer(List<Rr> records) {
		return new DnsMessage(1, 0, 0, flags(true), asked(), records, List.of(), List.of(), null, 99);
	}

	private static DnsMessage.Asked asked() {
		return new DnsMessage.Asked("cache-eu.enterprise.example.", RecordType.NS, 1);
	}

	private static DnsMessage.Flags flags(boolean authoritative) {
		return new DnsMessage.Flags(true, authoritative, false, false, false, false, false);
	}

	private static Answer reply(DnsMessage message) {
		return new Answer.Reply(message, new byte[0], Duration.ofMillis(12), 1, 1, List.of());
	}

	private static String said(Question question, Answer answer) {
		return DIG.answer(NODE, question, answer);
	}

	private static String words(String name) {
		return DigText.command(NODE, Question.of(DnsName.of(name), RecordType.A))
			.substring("dig @203.0.113.23 ".length())
			.replaceAll(" \\+norecurse.*", "");
	}

}
