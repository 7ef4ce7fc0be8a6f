package dev.signpost.peer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.opentest4j.TestAbortedException;

/**
 * The real programs that tests measure Signpost against: a name server, the AWS CLI, a
 * browser.
 *
 * <p>
 * A machine without one runs everything else and says so in one line. With
 * {@code SIGNPOST_REQUIRE_PEERS=true} in the environment a missing peer is a failure.
 */
public final class Peers {

	private static final List<String> FOLDERS = List.of("/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin",
			"/snap/bin", "/opt/homebrew/bin");

	/**
	 * Programs under whose name often stands a starter that cannot run: asked once, with
	 * an argument that does nothing.
	 */
	private static final Map<String, String> PROBES = Map.of("aws", "--version", "python3", "--version");

	private static final Map<String, Optional<Path>> FOUND = new ConcurrentHashMap<>();

	private static final Set<String> MISSED = new ConcurrentSkipListSet<>();

	private Peers() {
	}

	/**
	 * The program of that name; aborts the running test where there is none.
	 * @param name as typed in a shell, for example {@code named}
	 */
	public static Path require(String name) {
		return find(name).orElseGet(() -> {
			throw missing(name, "not installed");
		});
	}

	/**
	 * Notes a peer as missed and returns what to throw: an aborted test, or a failed one
	 * where peers are required.
	 */
	public static RuntimeException missing(String name, String why) {
		MISSED.add(name);
		return abort(name, why);
	}

	static RuntimeException abort(String name, String why) {
		if (required()) {
			throw new AssertionError(name + " is required (SIGNPOST_REQUIRE_PEERS=true) and was not found: " + why);
		}
		throw new TestAbortedException("Peer missed: " + name + " (" + why + ")");
	}

	public static Optional<Path> find(String name) {
		return FOUND.computeIfAbsent(name, Peers::search);
	}

	public static boolean required() {
		return "true".equals(System.getenv("SIGNPOST_REQUIRE_PEERS"));
	}

	static Set<String> missed() {
		return Collections.unmodifiableSet(MISSED);
	}

	private static Optional<Path> search(String name) {
		String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
		return Stream.concat(FOLDERS.stream(), Stream.of(path.split(File.pathSeparator)))
			.map((folder) -> Path.of(folder, name))
			.filter(Files::isExecutable)
			.filter((program) -> runs(program, PROBES.get(name)))
			.findFirst();
	}

	private static boolean runs(Path program, String probe) {
		if (probe == null) {
			return true;
		}
		try {
			Process process = new ProcessBuilder(program.toString(), probe)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectErrorStream(true)
				.start();
			return ended(process) && process.exitValue() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean ended(Process process) {
		try {
			return process.waitFor(30, TimeUnit.SECONDS) || process.destroyForcibly().waitFor() < 0;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
