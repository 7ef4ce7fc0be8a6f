package dev.signpost.lookup.wire;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.signpost.peer.Peers;

/**
 * The distribution's {@code dig} and the one answer it will get.
 */
final class DigPeer {

	private static final Pattern TIME = Pattern.compile("Query time: \\d+ msec");

	private DigPeer() {
	}

	/**
	 * What {@code dig} prints about an answer, and the question that it sent.
	 * @param arguments as typed in a shell
	 */
	static Heard ask(byte[] answer, String arguments) {
		return ask(List.of(answer), arguments);
	}

	/**
	 * The same for one answer after the other; the question heard is the last one.
	 */
	static Heard ask(List<byte[]> answers, String arguments) {
		try (DatagramSocket server = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
			server.setSoTimeout(20_000);
			CompletableFuture<byte[]> question = CompletableFuture.supplyAsync(() -> answer(server, answers),
					Executors.newVirtualThreadPerTaskExecutor());
			String printed = run("-p " + server.getLocalPort() + " " + arguments);
			return new Heard(question.join(), printed);
		}
		catch (SocketException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] answer(DatagramSocket server, List<byte[]> answers) {
		byte[] question = new byte[0];
		for (byte[] answer : answers) {
			question = answerOnce(server, answer);
		}
		return question;
	}

	static String run(String arguments) {
		String dig = Peers.require("dig").toString();
		try {
			Process process = new ProcessBuilder("/bin/sh", "-c", dig + " -r " + arguments).redirectErrorStream(true)
				.start();
			return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The lines without what differs from run to run: banner, times, port; complaints
	 * that are repeated for each try stand once.
	 */
	static List<String> comparable(String printed) {
		return printed.lines()
			.filter((line) -> !line.startsWith("; <<>>") && !line.startsWith(";; WHEN:"))
			.map((line) -> TIME.matcher(line).replaceAll("Query time: 0 msec"))
			.map((line) -> line.replaceAll("127\\.0\\.0\\.1#\\d+", "127.0.0.1#53"))
			.map((line) -> line.replaceAll(", id: \\d+", ", id: 0"))
			.collect(Collectors.collectingAndThen(Collectors.joining("\n"), (text) -> text.strip().lines().toList()));
	}

	private static byte[] answerOnce(DatagramSocket server, byte[] answer) {
		try {
			DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
			server.receive(packet);
			byte[] question = Arrays.copyOf(packet.getData(), packet.getLength());
			byte[] bytes = answer.clone();
			System.arraycopy(question, 0, bytes, 0, Math.min(2, bytes.length));
			server.send(new DatagramPacket(bytes, bytes.length, packet.getSocketAddress()));
			return question;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Both sides of one run. */
	record Heard(byte[] question, String printed) {
	}

}
