package dev.signpost.sandbox.network;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.signpost.dns.IpAddress;
import dev.signpost.sandbox.node.NodeFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Each fault of a node, seen in real packets.
 */
class FaultsOnTheWireTests {

	private static final String NODE = "203.0.113.2";

	private static final Name CLUSTER = Name.fromConstantString(TestTown.CLUSTER + ".");

	private final TestTown town = new TestTown().delegated(3);

	@AfterEach
	void close() {
		this.town.close();
	}

	@Test
	void answersWhileItIsWell() throws IOException {
		assertThat(udp(Type.SOA)).hasValueSatisfying((reply) -> {
			assertThat(reply.getHeader().getFlag(Flags.AA)).isTrue();
			assertThat(reply.getHeader().getFlag(Flags.RA)).isFalse();
		});
		assertThat(tcp(Type.SOA)).isPresent();
	}

	@ParameterizedTest
	@EnumSource(names = { "DOWN", "FILTERED" })
	void isSilentEverywhere(NodeFault fault) throws IOException {
		this.town.breakNode(2, fault);
		assertThat(udp(Type.SOA)).isEmpty();
		assertThat(tcp(Type.SOA)).isEmpty();
		InetSocketAddress database = this.town.network.route(IpAddress.of(NODE), 12000).orElseThrow();
		assertThat(connects(database)).isFalse();
	}

	@Test
	void movesTheNamesOfADeadNodeButNotOfAFilteredOne() throws IOException {
		this.town.breakNode(2, NodeFault.FILTERED);
		this.town.pass(Duration.ofMinutes(1));
		assertThat(address("203.0.113.1", "node2")).isEqualTo("203.0.113.2");
		this.town.breakNode(2, NodeFault.DOWN);
		this.town.pass(Duration.ofMillis(4999));
		assertThat(address("203.0.113.1", "node2")).isEqualTo("203.0.113.2");
		this.town.pass(Duration.ofMillis(1));
		assertThat(address("203.0.113.1", "node2")).isEqualTo("203.0.113.3");
		this.town.breakNode(3, NodeFault.DOWN);
		this.town.pass(Duration.ofSeconds(5));
		assertThat(address("203.0.113.1", "node2")).isEqualTo("203.0.113.1");
		this.town.faults.clear();
		assertThat(address("203.0.113.1", "node2")).isEqualTo("203.0.113.2");
	}

	@ParameterizedTest
	@EnumSource(names = { "LAME", "SERVFAIL" })
	void refusesOrFails(NodeFault fault) throws IOException {
		this.town.breakNode(2, fault);
		int code = (fault == NodeFault.LAME) ? Rcode.REFUSED : Rcode.SERVFAIL;
		assertThat(udp(Type.SOA).orElseThrow().getRcode()).isEqualTo(code);
		assertThat(tcp(Type.SOA).orElseThrow().getRcode()).isEqualTo(code);
	}

	@Test
	void tellsAnOldAddressOfAnotherNode() throws IOException {
		this.town.breakNode(2, NodeFault.STALE_ADDRESS);
		assertThat(address(NODE, "node3")).isEqualTo("203.0.113.1");
		assertThat(address("203.0.113.1", "node3")).isEqualTo("203.0.113.3");
		this.town.breakNode(1, NodeFault.DOWN);
		this.town.pass(Duration.ofSeconds(5));
		assertThat(address(NODE, "node1")).as("it notices no failover").isEqualTo("203.0.113.1");
	}

	@Test
	void answersWithTheNamesOfAnotherCluster() throws IOException {
		this.town.breakNode(2, NodeFault.WRONG_NAMES);
		Message reply = udp(Type.SOA).orElseThrow();
		assertThat(reply.getQuestion().getName()).isEqualTo(CLUSTER);
		assertThat(reply.getSection(Section.ANSWER).getFirst().getName()).hasToString("cache.former.example.");
	}

	@Test
	void answersLate() throws IOException {
		this.town.breakNode(2, NodeFault.SLOW);
		long before = System.nanoTime();
		assertThat(udp(Type.SOA)).isPresent();
		assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(600));
	}

	@Test
	void losesThreeOfTenDatagrams() {
		this.town.breakNode(2, NodeFault.LOSSY);
		assertThat(IntStream.range(0, 10).filter((each) -> udpQuietly().isPresent()).count()).isEqualTo(7);
	}

	@Test
	void answersOverUdpOnly() throws IOException {
		this.town.breakNode(2, NodeFault.UDP_ONLY);
		assertThat(udp(Type.SOA)).isPresent();
		assertThat(connects(this.town.at(NODE))).isFalse();
	}

	@Test
	void answersOverTcpOnly() throws IOException {
		this.town.breakNode(2, NodeFault.TCP_ONLY);
		assertThat(udp(Type.SOA)).isEmpty();
		assertThat(tcp(Type.SOA)).isPresent();
	}

	@Test
	void cutsEveryDatagram() throws IOException {
		this.town.breakNode(2, NodeFault.TRUNCATING);
		assertThat(udp(Type.SOA).orElseThrow().getHeader().getFlag(Flags.TC)).isTrue();
		assertThat(tcp(Type.SOA).orElseThrow().getSection(Section.ANSWER)).hasSize(1);
	}

	@Test
	void isAnotherProgram() throws IOException {
		this.town.breakNode(2, NodeFault.RECURSIVE);
		Message reply = exchange(this.town.at(NODE), query("www.enterprise.example.", Type.A, true)).orElseThrow();
		assertThat(reply.getHeader().getFlag(Flags.RA)).isTrue();
		assertThat(reply.getHeader().getFlag(Flags.AA)).isFalse();
		assertThat(reply.getSection(Section.ANSWER)).isNotEmpty();
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = { "DOWN", "FILTERED", "TCP_ONLY" })
	void standsPacketsThatAreNoQuestion(NodeFault fault) throws IOException {
		this.town.breakNode(2, fault);
		for (int length : new int[] { 0, 1, 11, 12, 13, 600 }) {
			send(this.town.at(NODE), new byte[length]);
		}
		assertThat(IntStream.range(0, 3).anyMatch((each) -> udpQuietly().isPresent())).isTrue();
	}

	@Test
	void leadsNowhereElse() {
		assertThat(this.town.network.route(IpAddress.of("10.0.0.1"), 53)).isEmpty();
		assertThat(this.town.network.route(IpAddress.of("127.0.0.1"), 53)).isEmpty();
		assertThat(this.town.network.route(IpAddress.of("8.8.8.8"), 53)).isEmpty();
		assertThat(this.town.network.route(IpAddress.of("2001:4860:4860::8888"), 53)).isEmpty();
	}

	@Test
	void closesItsSockets() throws IOException {
		InetSocketAddress node = this.town.at(NODE);
		InetSocketAddress database = this.town.network.route(IpAddress.of(NODE), 12000).orElseThrow();
		this.town.close();
		new DatagramSocket(node).close();
		assertThat(connects(node)).as("node").isFalse();
		assertThat(connects(database)).as("database").isFalse();
		assertThatIllegalStateException().isThrownBy(() -> this.town.at(NODE));
	}

	private String address(String server, String label) throws IOException {
		return exchange(this.town.at(server), query(label + "." + CLUSTER, Type.A, false)).orElseThrow()
			.getSection(Section.ANSWER)
			.getFirst()
			.rdataToString();
	}

	private Optional<Message> udp(int type) throws IOException {
		return exchange(this.town.at(NODE), query(CLUSTER.toString(), type, false));
	}

	private Optional<Message> udpQuietly() {
		try {
			return udp(Type.SOA);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static Message query(String name, int type, boolean recurse) {
		Message query = Message.newQuery(Record.newRecord(Name.fromConstantString(name), type, DClass.IN));
		if (!recurse) {
			query.getHeader().unsetFlag(Flags.RD);
		}
		return query;
	}

	private static Optional<Message> exchange(InetSocketAddress server, Message query) throws IOException {
		try (DatagramSocket socket = new DatagramSocket()) {
			socket.setSoTimeout(1000);
			byte[] bytes = query.toWire();
			socket.send(new DatagramPacket(bytes, bytes.length, server));
			DatagramPacket answer = new DatagramPacket(new byte[4096], 4096);
			socket.receive(answer);
			return Optional.of(new Message(java.util.Arrays.copyOf(answer.getData(), answer.getLength())));
		}
		catch (SocketTimeoutException ex) {
			return Optional.empty();
		}
	}

	private static void send(InetSocketAddress server, byte[] bytes) throws IOException {
		try (DatagramSocket socket = new DatagramSocket()) {
			socket.send(new DatagramPacket(bytes, bytes.length, server));
		}
	}

	private Optional<Message> tcp(int type) throws IOException {
		try (Socket socket = new Socket()) {
			socket.connect(this.town.at(NODE), 500);
			socket.setSoTimeout(1000);
			DataOutputStream out = new DataOutputStream(socket.getOutputStream());
			byte[] bytes = query(CLUSTER.toString(), type, false).toWire();
			out.writeShort(bytes.length);
			out.write(bytes);
			DataInputStream in = new DataInputStream(socket.getInputStream());
			return Optional.of(new Message(in.readNBytes(in.readUnsignedShort())));
		}
		catch (SocketTimeoutException ex) {
			return Optional.empty();
		}
	}

	private static boolean connects(InetSocketAddress server) {
		try (Socket socket = new Socket()) {
			socket.connect(server, 300);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
