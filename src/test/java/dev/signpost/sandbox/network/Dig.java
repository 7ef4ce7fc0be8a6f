package dev.signpost.sandbox.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.signpost.peer.Peers;

/** Asks with the real dig. */
final class Dig {

	private Dig() {
	}

	/**
	 * What dig prints: one try, two seconds.
	 */
	static String ask(InetSocketAddress server, String... words) {
		List<String> command = new ArrayList<>(List.of(Peers.require("dig").toString(), "-r", "@127.0.0.1", "-p",
				Integer.toString(server.getPort()), "+norec", "+tries=1", "+time=2", "+nocookie"));
		command.addAll(List.of(words));
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
