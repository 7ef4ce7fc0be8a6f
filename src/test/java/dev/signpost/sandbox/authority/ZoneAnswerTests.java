package dev.signpost.sandbox.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a zone answers, line by line.
 */
class ZoneAnswerTests {

	private static final String ZONE = """
			z.example. SOA ns.z.example. h.z.example. 1 2 3 4 86400
			z.example. NS ns.z.example.
			ns.z.example. A 192.0.2.1
			a.z.example. A 192.0.2.2
			a.z.example. TXT "t"
			deep.ent.z.example. A 192.0.2.3
			c.z.example. CNAME a.z.example.
			out.z.example. CNAME elsewhere.test.
			round.z.example. CNAME round.z.example.
			dangling.z.example. CNAME none.z.example.
			*.w.z.example. A 192.0.2.4
			there.w.z.example. TXT "t"
			*.cw.z.example. CNAME a.z.example.
			sub.z.example. NS n1.sub.z.example.
			sub.z.example. NS n2.z.example.
			sub.z.example. DS 1 13 2 49FD46E6C4B45C55D4AC3B1D6A8F5A5C36F9A1D9B6E6C2A8E1C0D4B3A2918070
			n1.sub.z.example. A 192.0.2.5
			n2.z.example. A 192.0.2.6
			x.sub.z.example. TXT "hidden"
			""";

	private static final ZoneServer SERVER = new ZoneServer(
			List.of(ZoneData.of(Names.of("z.example."), ZONE.lines().map(ZoneAnswerTests::record).toList())));

	/** Code, AA, and each section as types of records. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			z.example.           | SOA   | NOERROR  | aa | SOA     |       |
			z.example.           | NS    | NOERROR  | aa | NS      |       | A
			z.example.           | A     | NOERROR  | aa |         | SOA   |
			a.z.example.         | A     | NOERROR  | aa | A       |       |
			A.Z.Example.         | A     | NOERROR  | aa | A       |       |
			a.z.example.         | AAAA  | NOERROR  | aa |         | SOA   |
			a.z.example.         | ANY   | NOERROR  | aa | A TXT   |       |
			b.a.z.example.       | A     | NXDOMAIN | aa |         | SOA   |
			none.z.example.      | A     | NXDOMAIN | aa |         | SOA   |
			ent.z.example.       | A     | NOERROR  | aa |         | SOA   |
			c.z.example.         | A     | NOERROR  | aa | CNAME A |       |
			c.z.example.         | CNAME | NOERROR  | aa | CNAME   |       |
			c.z.example.         | AAAA  | NOERROR  | aa | CNAME   | SOA   |
			out.z.example.       | A     | NOERROR  | aa | CNAME   |       |
			dangling.z.example.  | A     | NXDOMAIN | aa | CNAME   | SOA   |
			any.w.z.example.     | A     | NOERROR  | aa | A       |       |
			any.w.z.example.     | TXT   | NOERROR  | aa |         | SOA   |
			x.any.w.z.example.   | A     | NOERROR  | aa | A       |       |
			there.w.z.example.   | A     | NOERROR  | aa |         | SOA   |
			x.there.w.z.example. | A     | NXDOMAIN | aa |         | SOA   |
			w.z.example.         | A     | NOERROR  | aa |         | SOA   |
			any.cw.z.example.    | A     | NOERROR  | aa | CNAME A |       |
			sub.z.example.       | NS    | NOERROR  |    |         | NS NS | A A
			sub.z.example.       | A     | NOERROR  |    |         | NS NS | A A
			x.sub.z.example.     | TXT   | NOERROR  |    |         | NS NS | A A
			none.sub.z.example.  | A     | NOERROR  |    |         | NS NS | A A
			sub.z.example.       | DS    | NOERROR  | aa | DS      |       |
			x.sub.z.example.     | DS    | NOERROR  |    |         | NS NS | A A
			z.example.           | AXFR  | REFUSED  |    |         |       |
			other.example.       | A     | REFUSED  |    |         |       |
			""")
	void answers(String name, String type, String code, @Nullable String flags, @Nullable String answer,
			@Nullable String authority, @Nullable String additional) {
		Message reply = ask(name, Type.value(type));
		assertThat(Rcode.string(reply.getRcode())).isEqualTo(code);
		assertThat(reply.getHeader().getFlag(Flags.AA)).isEqualTo(flags != null);
		assertThat(types(reply, Section.ANSWER)).isEqualTo(text(answer));
		assertThat(types(reply, Section.AUTHORITY)).isEqualTo(text(authority));
		assertThat(types(reply, Section.ADDITIONAL)).isEqualTo(text(additional));
	}

	@Test
	void namesTheAskedNameAndNotTheWildcard() {
		assertThat(ask("any.w.z.example.", Type.A).getSection(Section.ANSWER).getFirst().getName())
			.hasToString("any.w.z.example.");
	}

	@Test
	void deniesForTheShorterOfBothTimes() {
		assertThat(ask("none.z.example.", Type.A).getSection(Section.AUTHORITY).getFirst().getTTL()).isEqualTo(900);
	}

	@Test
	void endsAChainThatGoesRound() {
		assertThat(ask("round.z.example.", Type.A).getSection(Section.ANSWER)).hasSizeLessThan(10);
	}

	private static Message ask(String name, int type) {
		return SERVER.answer(Message.newQuery(Record.newRecord(Name.fromConstantString(name), type, DClass.IN)), true)
			.orElseThrow();
	}

	private static String types(Message reply, int section) {
		return reply.getSection(section)
			.stream()
			.map((record) -> Type.string(record.getType()))
			.collect(Collectors.joining(" "));
	}

	private static String text(@Nullable String cell) {
		return Stream.ofNullable(cell).collect(Collectors.joining());
	}

	private static Record record(String line) {
		String[] parts = line.split(" ", 3);
		try {
			return Record.fromString(Name.fromConstantString(parts[0]), Type.value(parts[1]), DClass.IN, 900, parts[2],
					Name.root);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
