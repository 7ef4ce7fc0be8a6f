package dev.signpost.lookup.wire;

import java.time.Duration;
import java.util.Optional;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Edns;
import dev.signpost.lookup.Nameserver;
import dev.signpost.lookup.Nameserver.Care;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rdata;
import dev.signpost.lookup.Rr;
import dev.signpost.peer.Bind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real BIND is understood.
 */
@Tag("peer")
class WireLookupPeerTests {

	private static final DnsName ZONE = DnsName.of("cache.example");

	private static final DnsName BIG = DnsName.of("big.cache.example");

	private static final RecordType AXFR = new RecordType("AXFR");

	private static final Nameserver NODE = new Nameserver("node1", IpAddress.of("192.0.2.1"), Care.GENTLE);

	private static Bind bind;

	private static WireLookup lookup;

	@BeforeAll
	static void start() {
		bind = Bind.with("cache.example", """
				$TTL 60
				@ IN SOA ns1 Host\\.Master 7 1 2 3 4
				@ IN NS ns1
				ns1 IN A 192.0.2.1
				ns1 IN AAAA 2001:db8::1
				txt IN TXT "one" "t\\200wo"
				alias IN CNAME NS1
				mail IN MX 10 Mail.Cache.Example.
				big IN TXT ( "%1$s" "%1$s" "%1$s" "%1$s" "%1$s" "%1$s" "%1$s" )
				""".formatted("x".repeat(250))).options("allow-transfer { any; };").start();
		lookup = WireLookup.start((address, port) -> Optional.of(bind.socket()), Duration.ofSeconds(2),
				Limits.ORDINARY);
	}

	@AfterAll
	static void stop() {
		if (lookup != null) {
			lookup.close();
			bind.close();
		}
	}

	@Test
	void answersOverUdp() {
		Answer.Reply reply = reply(Question.of(ZONE, RecordType.SOA));
		DnsMessage message = reply.message();
		assertThat(message.noError()).isTrue();
		assertThat(message.flags().aa()).isTrue();
		assertThat(message.question()).isEqualTo(new DnsMessage.Asked("cache.example.", RecordType.SOA, 1));
		assertThat(message.answers(ZONE, RecordType.SOA)).singleElement()
			.extracting(Rr::data)
			.isEqualTo(new Rdata.Soa("ns1.cache.example.", "Host\\.Master.cache.example.", 7, 1, 2, 3, 4));
		assertThat(message.additional()).extracting(Rr::data)
			.contains(new Rdata.Address(IpAddress.of("192.0.2.1")), new Rdata.Address(IpAddress.of("2001:db8::1")));
		assertThat(message.opt())
			.isEqualTo(new DnsMessage.Opt(0, 1232, false, java.util.List.of(), message.opt().options()));
		assertThat(message.size()).isEqualTo(reply.wire().length);
		assertThat(reply.attempt()).isOne();
		assertThat(reply.strays()).isEmpty();
	}

	@Test
	void keepsTheCaseOfTheQuestion() {
		assertThat(reply(Question.of(ZONE, RecordType.SOA).inMixedCase()).message().question().name())
			.isEqualTo("CaChE.ExAmPlE.");
	}

	@Test
	void showsACutAnswerAndAsksAgainOverTcpOnlyWhenTold() {
		Question question = Question.of(BIG, RecordType.TXT);
		assertThat(reply(question).message().flags().tc()).isTrue();
		DnsMessage whole = reply(question.overTcp()).message();
		assertThat(whole.flags().tc()).isFalse();
		assertThat(whole.answers(BIG, RecordType.TXT)).hasSize(1);
	}

	@Test
	void hearsThatAVersionOfEdnsIsNotKnown() {
		assertThat(reply(Question.of(ZONE, RecordType.SOA).withEdns(new Edns(1, 1232, false, false))).message().rcode())
			.isEqualTo(16);
	}

	@Test
	void goesWithoutEdns() {
		assertThat(reply(Question.of(ZONE, RecordType.SOA).withEdns(null)).message().opt()).isNull();
	}

	@Test
	void carriesAnOptionThatNobodyKnows() {
		assertThat(reply(Question.of(ZONE, RecordType.SOA).withEdns(new Edns(0, 1232, true, true))).message().noError())
			.isTrue();
	}

	@Test
	void isToldThatItIsRefusedElsewhere() {
		assertThat(reply(Question.of(DnsName.of("other.example"), RecordType.A)).message().rcodeName())
			.isEqualTo("REFUSED");
	}

	@Test
	void readsTheFirstMessageOfATransfer() {
		assertThat(reply(Question.of(ZONE, AXFR).overTcp().withEdns(null)).message().answer()).hasSizeGreaterThan(5);
	}

	@Test
	void keepsRecordsItDoesNotKnowAsBytesInTheirCase() {
		Rdata data = reply(Question.of(DnsName.of("mail.cache.example"), new RecordType("MX"))).message()
			.answer()
			.getFirst()
			.data();
		assertThat(((Rdata.Other) data).bytes())
			.containsExactly("\0\12\4Mail\5Cache\7Example\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
	}

	private static Answer.Reply reply(Question question) {
		Answer answer = lookup.ask(NODE, question);
		assertThat(answer).isInstanceOf(Answer.Reply.class);
		return (Answer.Reply) answer;
	}

}
