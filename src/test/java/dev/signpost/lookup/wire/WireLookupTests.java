package dev.signpost.lookup.wire;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.HostileServer;
import dev.signpost.lookup.Nameserver;
import dev.signpost.lookup.Nameserver.Care;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rdata;
import dev.signpost.lookup.Trick;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Questions to a server that plays tricks.
 */
class WireLookupTests {

	private static final Nameserver SERVER = new Nameserver("node1", IpAddress.of("192.0.2.1"), Care.ORDINARY);

	/** Each trick, and what becomes of it over UDP and over TCP. */
	private static final String OUTCOMES = """
			WRONG_ID                   | Silence ID         | Silence ID
			WRONG_ID_THEN_TRUE         | Reply ID           | Reply ID
			MANY_WRONG_IDS             | Silence ID         | Silence ID
			WRONG_NAME                 | Silence QUESTION   | Silence QUESTION
			WRONG_NAME_THEN_TRUE       | Reply QUESTION     | Reply QUESTION
			WRONG_TYPE                 | Silence QUESTION   | Silence QUESTION
			WRONG_CLASS                | Silence QUESTION   | Silence QUESTION
			NO_QUESTION                | Silence QUESTION   | Silence QUESTION
			TWO_QUESTIONS              | Silence QUESTION   | Silence QUESTION
			OTHER_SOURCE               | Silence SOURCE     | Reply
			OTHER_SOURCE_FIRST         | Reply              | Reply
			TRUE_TWICE                 | Reply              | Reply
			THE_QUERY_ITSELF           | Silence OPCODE     | Silence OPCODE
			NOT_A_RESPONSE             | Silence OPCODE     | Silence OPCODE
			A_NOTIFY                   | Silence OPCODE     | Silence OPCODE
			AN_UPDATE                  | Silence OPCODE     | Silence OPCODE
			OPCODE_FIFTEEN             | Silence OPCODE     | Silence OPCODE
			EMPTY                      | Silence TOO_SHORT  | Silence TOO_SHORT
			ONE_OCTET                  | Silence TOO_SHORT  | Silence TOO_SHORT
			ELEVEN_OCTETS              | Silence TOO_SHORT  | Silence TOO_SHORT
			ONLY_A_HEADER              | Silence QUESTION   | Silence QUESTION
			ONLY_A_HEADER_THAT_REFUSES | Reply              | Reply
			PROMISES_AND_NOTHING       | Garbled            | Garbled
			QUESTION_CUT               | Garbled            | Garbled
			OWNER_CUT                  | Garbled            | Garbled
			RECORD_CUT                 | Garbled            | Garbled
			DATA_CUT                   | Garbled            | Garbled
			DATA_MISSING               | Garbled            | Garbled
			ADDRESS_OF_THREE           | Garbled            | Garbled
			ADDRESS_OF_FIVE            | Garbled            | Garbled
			ADDRESS_OF_NOTHING         | Garbled            | Garbled
			LONG_ADDRESS_OF_FOUR       | Garbled            | Garbled
			LENGTH_OF_64_KIB           | Garbled            | Garbled
			TEXT_BEYOND_ITS_DATA       | Garbled            | Garbled
			SOA_CUT                    | Garbled            | Garbled
			SIGNATURE_CUT              | Garbled            | Garbled
			BITMAP_BROKEN              | Garbled            | Garbled
			POINTER_TO_ITSELF          | Garbled            | Garbled
			POINTERS_IN_A_CIRCLE       | Garbled            | Garbled
			POINTER_FORWARD            | Garbled            | Garbled
			POINTER_BEYOND_THE_END     | Garbled            | Garbled
			POINTER_INTO_THE_HEADER    | Garbled            | Garbled
			THOUSANDS_OF_POINTERS      | Garbled            | Garbled
			THOUSANDS_TIMES_THOUSANDS  | Garbled            | Garbled
			LABEL_OF_KIND_01           | Garbled            | Garbled
			LABEL_OF_KIND_10           | Garbled            | Garbled
			NAME_TOO_LONG              | Garbled            | Garbled
			NAME_WITHOUT_END           | Garbled            | Garbled
			LABEL_BEYOND_THE_END       | Garbled            | Garbled
			MARKUP_IN_A_LABEL          | Reply              | Reply
			BIDI_IN_A_LABEL            | Reply              | Reply
			CONTROLS_IN_A_LABEL        | Reply              | Reply
			DOTS_IN_A_LABEL            | Reply              | Reply
			MARKUP_IN_A_TEXT           | Reply              | Reply
			BIDI_IN_A_TEXT             | Reply              | Reply
			TEMPLATE_IN_A_TEXT         | Reply              | Reply
			TEXT_OF_BROKEN_UTF_8       | Reply              | Reply
			MARKUP_AS_A_REASON         | Reply              | Reply
			REASON_OF_BROKEN_UTF_8     | Reply              | Reply
			SIXTY_FOUR_KIB             | Reply              | Reply
			TEN_THOUSAND_RECORDS       | Garbled            | Garbled
			TEN_THOUSAND_RECORDS_CUT   | Reply              | Reply
			LONG_NAMES_BY_POINTER      | Garbled            | Garbled
			RANDOM_OCTETS              | Garbled            | Garbled
			ALL_ONES                   | Garbled            | Garbled
			GARBAGE_BEHIND             | Reply              | Reply
			HUGE_TTL                   | Reply              | Reply
			RECORD_OF_CHAOS            | Reply              | Reply
			UNKNOWN_RECORD_TYPE        | Reply              | Reply
			UNKNOWN_CODE               | Reply              | Reply
			ALIAS_OF_ITSELF            | Reply              | Reply
			UNASKED_RECORDS            | Reply              | Reply
			TWO_OPTS                   | Reply              | Reply
			OPT_AS_AN_ANSWER           | Reply              | Reply
			OPTION_CUT                 | Garbled            | Garbled
			OPT_OF_VERSION_255         | Reply              | Reply
			CUT_EVERYWHERE             | Reply              | Reply
			CUT_AND_NO_TCP             | Reply              | RESET
			DRIPS                      | Reply              | Silence
			FRAME_CUT                  | Reply              | RESET
			FRAMES_OF_NOTHING          | Silence TOO_SHORT  | Silence TOO_SHORT
			CLOSES_AT_ONCE             | Silence            | RESET
			BREAKS_OFF                 | Silence            | RESET
			SAYS_NOTHING               | Silence            | Silence
			""";

	private static final Duration TIMEOUT = Duration.ofSeconds(3);

	private static final Map<Trick, Answer> UDP = new EnumMap<>(Trick.class);

	private static final Map<Trick, Answer> TCP = new EnumMap<>(Trick.class);

	@BeforeAll
	static void askEverythingOnce() throws Exception {
		try (HostileServer server = HostileServer.playingWhatIsAsked();
				WireLookup lookup = WireLookup.start((address, port) -> Optional.of(server.socket()), TIMEOUT,
						Limits.ORDINARY);
				ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
			lookup.ask(SERVER, Question.of(DnsName.of("true-twice.hostile.example"), RecordType.A));
			Map<Trick, Future<Answer>> udp = new EnumMap<>(Trick.class);
			Map<Trick, Future<Answer>> tcp = new EnumMap<>(Trick.class);
			for (Trick trick : Trick.values()) {
				Question question = Question.of(DnsName.of(trick.label() + ".hostile.example"), RecordType.A);
				udp.put(trick, askers.submit(() -> lookup.ask(SERVER, question)));
				tcp.put(trick, askers.submit(() -> lookup.ask(SERVER, question.overTcp())));
			}
			for (Trick trick : Trick.values()) {
				UDP.put(trick, udp.get(trick).get());
				TCP.put(trick, tcp.get(trick).get());
			}
		}
	}

	@Test
	void makeAnAnswerOfWhateverComes() {
		StringBuilder outcomes = new StringBuilder();
		for (Trick trick : Trick.values()) {
			outcomes.append("%-26s | %-18s | %s%n".formatted(trick, word(UDP.get(trick)), word(TCP.get(trick))));
		}
		assertThat(outcomes.toString().lines()).containsExactlyElementsOf(OUTCOMES.lines().toList());
	}

	@Test
	void neverTakeBytesForText() {
		assertThat(reply(Trick.CONTROLS_IN_A_LABEL).message().authority().getFirst().owner())
			.isEqualTo("\\000\\001\\027[31m\\013\\010\\009\\007.example.");
		assertThat(reply(Trick.BIDI_IN_A_LABEL).message().authority().getFirst().data())
			.isEqualTo(new Rdata.Server("\\226\\128\\174gnp\\.exe\\226\\129\\166\\226\\128\\139.example."));
		assertThat(reply(Trick.DOTS_IN_A_LABEL).message().authority().getFirst().owner())
			.isEqualTo("a\\.b\\\\\\.c\\\"'\\;&.example.");
		assertThat(reason(Trick.MARKUP_AS_A_REASON)).isEqualTo("<script>alert(3)</script>U+202E");
		assertThat(reason(Trick.REASON_OF_BROKEN_UTF_8)).isEqualTo("\ufffd\ufffd\ufffd");
	}

	@Test
	void showATimeToLiveAsItCame() {
		assertThat(reply(Trick.HUGE_TTL).message().answer().getFirst().ttl()).isEqualTo(4_294_967_295L);
		DnsMessage message = reply(Trick.OPT_OF_VERSION_255).message();
		assertThat(message.opt()).isEqualTo(new DnsMessage.Opt(255, 0, true, List.of(), List.of()));
		assertThat(message.rcodeName()).isEqualTo("RESERVED4080");
	}

	@Test
	void keepLittleOfWhatIsGarbled() {
		assertThat(UDP.get(Trick.TEN_THOUSAND_RECORDS)).isInstanceOfSatisfying(Answer.Garbled.class,
				(garbled) -> assertThat(garbled.wire()).hasSize(4096));
	}

	@Test
	void countTheTriesAndWhatCameOfEach() {
		assertThat(UDP.get(Trick.WRONG_ID)).isInstanceOfSatisfying(Answer.Silence.class, (silence) -> {
			assertThat(silence.sent()).isEqualTo(3);
			assertThat(silence.strays()).hasSize(3);
		});
		assertThat(UDP.get(Trick.OTHER_SOURCE)).isInstanceOfSatisfying(Answer.Silence.class,
				(silence) -> assertThat(silence.strays()).hasSize(1));
		assertThat(UDP.get(Trick.MANY_WRONG_IDS)).isInstanceOfSatisfying(Answer.Silence.class,
				(silence) -> assertThat(silence.strays()).hasSize(32));
	}

	@Test
	void giveUpInTime() {
		assertThat(UDP.values()).filteredOn(Answer.Silence.class::isInstance)
			.allSatisfy((answer) -> assertThat(((Answer.Silence) answer).waited()).isGreaterThanOrEqualTo(TIMEOUT));
	}

	private static Answer.Reply reply(Trick trick) {
		return (Answer.Reply) UDP.get(trick);
	}

	private static String reason(Trick trick) {
		return reply(trick).message().opt().errors().getFirst().text();
	}

	/** An answer in short, for example {@code Silence ID}. */
	private static String word(Answer answer) {
		return switch (answer) {
			case Answer.Reply reply -> "Reply" + word(fromTheServer(reply.strays()));
			case Answer.Silence silence -> "Silence" + word(silence.strays());
			case Answer.Garbled garbled -> "Garbled";
			case Answer.Unreachable unreachable -> unreachable.why().name();
			case Answer.NotAsked notAsked -> notAsked.reason().name();
		};
	}

	/** Foreign sources are only seen if a second try went out. */
	private static List<Answer.Stray> fromTheServer(List<Answer.Stray> strays) {
		return strays.stream().filter((stray) -> stray.mismatch() != Answer.Mismatch.SOURCE).toList();
	}

	private static String word(List<Answer.Stray> strays) {
		return strays.isEmpty() ? "" : " " + strays.getFirst().mismatch();
	}

}
