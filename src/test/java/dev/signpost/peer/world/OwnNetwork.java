package dev.signpost.peer.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.signpost.peer.Peers;

/**
 * A network namespace with nothing in it but a loopback that has many addresses.
 */
final class OwnNetwork {

	private static final String ADDRESSES = "ip link set lo up; for a in 1.1 1.2 1.11 1.12 1.13 1.14 1.21 1.53 9.80; "
			+ "do ip addr add 127.0.$a/32 dev lo; done; for a in $(seq 1 40); do ip addr add 127.0.2.$a/32 dev lo; "
			+ "done; exec \"$@\"";

	private OwnNetwork() {
	}

	/**
	 * Runs a main class of the tests in there, to its end.
	 * @return the lines that it printed
	 */
	static List<String> run(Class<?> main, Path folder) {
		Stream.of("unshare", "ip", "nft", "named", "pdns_server", "unbound", "dig", "dnssec-signzone")
			.forEach(Peers::require);
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		try {
			Process child = new ProcessBuilder("unshare", "-rn", "sh", "-c", ADDRESSES, "sh", java, "-cp",
					System.getProperty("java.class.path"), main.getName(), folder.toString())
				.redirectErrorStream(true)
				.start();
			try (Stream<String> lines = child.inputReader().lines()) {
				return lines.toList();
			}
			finally {
				child.destroyForcibly();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
