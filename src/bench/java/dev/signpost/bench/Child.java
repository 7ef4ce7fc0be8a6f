package dev.signpost.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A web application in a JVM of its own, watched from outside. */
final class Child implements AutoCloseable {

	private final Process process;

	private final int port;

	private final double secondsToReady;

	private Child(Process process, int port, double secondsToReady) {
		this.process = process;
		this.port = port;
		this.secondsToReady = secondsToReady;
	}

	/**
	 * Starts a main class and waits for its first answer over HTTP.
	 */
	static Child start(String classPath, String main, String path, Path folder, Map<String, String> environment) {
		try {
			int port = freePort();
			ProcessBuilder command = new ProcessBuilder(command(classPath, main)).directory(folder.toFile())
				.redirectErrorStream(true)
				.redirectOutput(folder.resolve("output.txt").toFile());
			command.environment().put("SERVER_PORT", Integer.toString(port));
			command.environment().putAll(environment);
			long before = System.nanoTime();
			Process process = command.start();
			awaitAnswer(process, port, path);
			return new Child(process, port, (System.nanoTime() - before) / 1e9);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	double secondsToReady() {
		return this.secondsToReady;
	}

	String address() {
		return "http://localhost:" + this.port;
	}

	/** Resident memory in MiB, as the kernel counts it. */
	double residentMiB() {
		try {
			for (String line : Files.readAllLines(Path.of("/proc/" + this.process.pid() + "/status"))) {
				if (line.startsWith("VmRSS:")) {
					return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
				}
			}
			return Double.NaN;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(20, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> command(String classPath, String main) {
		return new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath, main));
	}

	private static void awaitAnswer(Process process, int port, String path) throws IOException {
		long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(180);
		while (!answers(port, path)) {
			if (!process.isAlive() || System.nanoTime() > giveUp) {
				throw new IOException("it did not start");
			}
			try {
				Thread.sleep(10);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	private static boolean answers(int port, String path) {
		try {
			HttpURLConnection connection = (HttpURLConnection) URI.create("http://localhost:" + port + path)
				.toURL()
				.openConnection();
			connection.setInstanceFollowRedirects(false);
			return connection.getResponseCode() > 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
