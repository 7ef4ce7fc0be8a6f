package dev.signpost.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real server that a test started in a folder of its own, with its output in a file
 * there. Ends with the test, or with the JVM.
 */
public final class PeerProcess implements AutoCloseable {

	private final Process process;

	private final Path log;

	private final Thread atExit;

	private PeerProcess(Process process, Path log) {
		this.process = process;
		this.log = log;
		this.atExit = new Thread(process::destroyForcibly);
		Runtime.getRuntime().addShutdownHook(this.atExit);
	}

	/**
	 * Starts a program; aborts the running test where there is none of that name.
	 * @param name as for {@link Peers#require}
	 * @param folder where it runs and leaves its output
	 */
	public static PeerProcess start(String name, Path folder, List<String> arguments) {
		Path program = Peers.require(name);
		Path log = folder.resolve(name + ".log");
		try {
			return new PeerProcess(
					new ProcessBuilder(Stream.concat(Stream.of(program.toString()), arguments.stream()).toList())
						.directory(folder.toFile())
						.redirectErrorStream(true)
						.redirectOutput(log.toFile())
						.start(),
					log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public boolean isAlive() {
		return this.process.isAlive();
	}

	public long pid() {
		return this.process.pid();
	}

	/** What it printed so far. */
	public String output() {
		try {
			return Files.readString(this.log, StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Waits until it ends of itself. */
	public int await() {
		try {
			return this.process.waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Ends this process, at once if it does not want to. */
	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(5, TimeUnit.SECONDS)) {
				this.process.destroyForcibly().waitFor();
			}
			Runtime.getRuntime().removeShutdownHook(this.atExit);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IllegalStateException ex) {
			// the JVM ends anyway
		}
	}

}
