package dev.signpost.lookup.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Answer.Reason;
import dev.signpost.lookup.Answer.Why;
import dev.signpost.lookup.HostileServer;
import dev.signpost.lookup.Nameserver;
import dev.signpost.lookup.Nameserver.Care;
import dev.signpost.lookup.Packet;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Trick;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How often is asked, how long is waited, and how much goes out at once.
 */
class WireLookupPatienceTests {

	private static final IpAddress ADDRESS = IpAddress.of("192.0.2.1");

	private static final Nameserver NODE = new Nameserver("node1", ADDRESS, Care.GENTLE);

	private static final Nameserver SERVER = new Nameserver("ns1", ADDRESS, Care.ORDINARY);

	private static final Question QUESTION = Question.of(DnsName.of("cache.example"), RecordType.SOA);

	@Test
	void asksThreeTimesWithAnIdAndAPortOfItsOwnEachTime() throws Exception {
		try (DatagramSocket silent = socket(); WireLookup lookup = to(silent, 300, Limits.ORDINARY)) {
			Answer answer = lookup.ask(SERVER, QUESTION);
			assertThat(answer).isInstanceOfSatisfying(Answer.Silence.class, (silence) -> {
				assertThat(silence.sent()).isEqualTo(3);
				assertThat(silence.waited()).isGreaterThanOrEqualTo(Duration.ofMillis(300));
			});
			List<DatagramPacket> tries = List.of(receive(silent), receive(silent), receive(silent));
			assertThat(tries).extracting(DatagramPacket::getPort).doesNotHaveDuplicates();
			assertThat(tries).extracting((packet) -> Packet.question(packet.getData()))
				.containsOnly(Packet.question(tries.getFirst().getData()));
			assertThat(lookup.sent()).isEqualTo(3);
		}
	}

	@Test
	void takesALateAnswerToAnEarlierTry() throws Exception {
		try (DatagramSocket slow = socket();
				WireLookup lookup = to(slow, 5_000, Limits.ORDINARY);
				ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<Answer> answer = askers.submit(() -> lookup.ask(SERVER, QUESTION));
			DatagramPacket first = receive(slow);
			receive(slow);
			send(slow, first, Trick.good(first.getData()).bytes());
			assertThat(answer.get()).isInstanceOfSatisfying(Answer.Reply.class, (reply) -> {
				assertThat(reply.attempt()).isOne();
				assertThat(reply.sent()).isGreaterThanOrEqualTo(2);
				assertThat(reply.strays()).isEmpty();
				assertThat(reply.took()).isGreaterThanOrEqualTo(Duration.ofMillis(900));
			});
		}
	}

	@Test
	void doesNotTakeASecondAnswerToAnEarlierQuestionForAForgery() throws Exception {
		try (DatagramSocket server = socket();
				WireLookup lookup = to(server, 20_000, Limits.ORDINARY);
				ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<Answer> one = askers.submit(() -> lookup.ask(SERVER, QUESTION));
			DatagramPacket first = receive(server);
			send(server, first, Trick.good(first.getData()).bytes());
			assertThat(one.get()).isInstanceOf(Answer.Reply.class);
			Future<Answer> two = askers.submit(() -> lookup.ask(SERVER, QUESTION));
			DatagramPacket second = receive(server);
			send(server, second, Trick.good(first.getData()).bytes());
			send(server, second, Trick.good(second.getData()).bytes());
			assertThat(((Answer.Reply) two.get()).strays())
				.hasSizeLessThanOrEqualTo((first.getPort() == second.getPort()) ? 0 : 1);
		}
	}

	@Test
	void hearsAtOnceThatAPortIsClosed() throws Exception {
		InetSocketAddress closed;
		try (DatagramSocket socket = socket()) {
			closed = (InetSocketAddress) socket.getLocalSocketAddress();
		}
		try (WireLookup lookup = to(closed, 60_000, Limits.ORDINARY);
				ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Answer>> answers = IntStream.range(0, 40)
				.mapToObj((i) -> askers.submit(() -> lookup.ask(NODE, QUESTION)))
				.toList();
			assertThat(all(answers))
				.allSatisfy((answer) -> assertThat(answer).isInstanceOfSatisfying(Answer.Unreachable.class,
						(no) -> assertThat(no.why()).isEqualTo(Why.PORT_CLOSED)));
			assertThat(lookup.ask(NODE, QUESTION.overTcp())).isInstanceOfSatisfying(Answer.Unreachable.class,
					(no) -> assertThat(no.why()).isEqualTo(Why.PORT_CLOSED));
		}
	}

	@Test
	void saysThatThereIsNoWay() {
		try (WireLookup lookup = WireLookup.start((address, port) -> Optional.empty(), Duration.ofSeconds(2),
				Limits.ORDINARY)) {
			assertThat(lookup.ask(NODE, QUESTION)).isEqualTo(new Answer.Unreachable(Why.NO_ROUTE, Duration.ZERO));
		}
	}

	@Test
	void endsWhenTheAskerIsInterrupted() throws Exception {
		try (HostileServer server = HostileServer.playing(Trick.SAYS_NOTHING);
				WireLookup lookup = to(server.socket(), 60_000, Limits.ORDINARY)) {
			for (Question question : List.of(QUESTION, QUESTION.overTcp())) {
				List<Answer> answers = new ArrayList<>();
				Thread asker = Thread.startVirtualThread(() -> answers.add(lookup.ask(NODE, question)));
				asker.interrupt();
				asker.join();
				assertThat(answers).containsExactly(new Answer.NotAsked(Reason.DEADLINE));
			}
		}
	}

	@Test
	void isGentleWithNodes() throws Exception {
		try (HostileServer server = HostileServer.playing(Trick.SAYS_NOTHING);
				WireLookup lookup = to(server.socket(), 1_500, new Limits(100, 3, 200));
				ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Answer>> answers = IntStream.range(0, 10)
				.mapToObj((i) -> askers.submit(() -> lookup.ask(NODE, QUESTION)))
				.toList();
			assertThat(all(answers)).filteredOn(Answer.Silence.class::isInstance).hasSizeBetween(3, 6);
			assertThat(all(answers)).filteredOn(new Answer.NotAsked(Reason.LIMIT)::equals).hasSizeBetween(4, 7);
		}
	}

	@Test
	void spendsIdsAndPortsThatCannotBeForetold() throws Exception {
		Set<Integer> ids = new HashSet<>();
		Set<Integer> ports = new HashSet<>();
		try (DatagramSocket server = socket(); WireLookup lookup = to(server, 20_000, Limits.NONE)) {
			Thread answering = Thread.startVirtualThread(() -> IntStream.range(0, 320).forEach((i) -> {
				DatagramPacket packet = receive(server);
				ids.add(Packet.id(packet.getData()));
				ports.add(packet.getPort());
				send(server, packet, Trick.good(packet.getData()).bytes());
			}));
			IntStream.range(0, 320).forEach((i) -> lookup.ask(SERVER, QUESTION));
			answering.join();
		}
		assertThat(ids).hasSizeGreaterThan(300);
		assertThat(ports).hasSizeGreaterThanOrEqualTo(9);
	}

	private static WireLookup to(DatagramSocket socket, int millis, Limits limits) {
		return to((InetSocketAddress) socket.getLocalSocketAddress(), millis, limits);
	}

	private static WireLookup to(InetSocketAddress socket, int millis, Limits limits) {
		return WireLookup.start((address, port) -> Optional.of(socket), Duration.ofMillis(millis), limits);
	}

	private static DatagramSocket socket() throws IOException {
		try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
			return new DatagramSocket(unused.getLocalPort(), unused.getInetAddress());
		}
	}

	private static DatagramPacket receive(DatagramSocket socket) {
		return unchecked(() -> {
			DatagramPacket packet = new DatagramPacket(new byte[1_000], 1_000);
			socket.receive(packet);
			packet.setData(Arrays.copyOf(packet.getData(), packet.getLength()));
			return packet;
		});
	}

	private static void send(DatagramSocket socket, DatagramPacket asked, byte[] answer) {
		unchecked(() -> {
			socket.send(new DatagramPacket(answer, answer.length, asked.getSocketAddress()));
			return asked;
		});
	}

	private static DatagramPacket unchecked(Io io) {
		try {
			return io.apply();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Answer> all(List<Future<Answer>> futures) throws ExecutionException, InterruptedException {
		List<Answer> answers = new ArrayList<>();
		for (Future<Answer> future : futures) {
			answers.add(future.get());
		}
		return answers;
	}

	@FunctionalInterface
	private interface Io {

		DatagramPacket apply() throws IOException;

	}

}
