package dev.signpost.journey;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The application in a JVM of its own, as a person would start it, so that a test can
 * kill it and start it again.
 */
public final class RunningSignpost implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(150);

	private final Path folder;

	private final Map<String, String> environment;

	private final int port;

	private Process process;

	private Path output;

	private int starts;

	private RunningSignpost(Path folder, Map<String, String> environment) {
		this.folder = folder;
		this.environment = new HashMap<>(environment);
		this.port = freePort();
	}

	/**
	 * Starts it and waits until it is ready.
	 * @param folder where its data and its output go
	 * @param environment settings besides ports and folders
	 */
	public static RunningSignpost start(Path folder, Map<String, String> environment) {
		RunningSignpost signpost = new RunningSignpost(folder, environment);
		signpost.startAgain();
		return signpost;
	}

	/**
	 * Starts it on the same data and the same port.
	 */
	public void startAgain() {
		try {
			this.output = this.folder.resolve("output-" + ++this.starts + ".txt");
			this.process = command().redirectErrorStream(true).redirectOutput(this.output.toFile()).start();
			awaitReady();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Ends it as kill -9 does.
	 */
	public void kill() {
		this.process.destroyForcibly();
		awaitEnd();
	}

	/**
	 * Ends it as kill does.
	 */
	@Override
	public void close() {
		this.process.destroy();
		if (!ended(20)) {
			kill();
		}
	}

	public String address() {
		return "http://localhost:" + this.port;
	}

	/**
	 * What it has printed since its last start.
	 */
	public String printed() {
		try {
			return Files.readString(this.output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The first thing printed that looks like this.
	 */
	public String printed(String pattern) {
		Matcher matcher = Pattern.compile(pattern).matcher(printed());
		if (!matcher.find()) {
			throw new AssertionError("not printed: " + pattern + " in\n" + printed());
		}
		return matcher.group(matcher.groupCount());
	}

	private ProcessBuilder command() {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		ProcessBuilder command = new ProcessBuilder(List.of(java, "-XX:TieredStopAtLevel=1", "-Xmx512m", "-cp",
				classPath(), "dev.signpost.SignpostApplication"));
		command.directory(this.folder.toFile());
		command.environment().keySet().removeIf((name) -> name.startsWith("SIGNPOST_") || name.startsWith("AWS_"));
		command.environment().put("SERVER_PORT", Integer.toString(this.port));
		command.environment().put("MANAGEMENT_SERVER_PORT", "0");
		command.environment().put("SIGNPOST_DATA_DIR", this.folder.resolve("data").toString());
		command.environment().putAll(this.environment);
		return command;
	}

	/** Without the tests' own classes and settings. */
	private static String classPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private void awaitReady() {
		long giveUp = System.nanoTime() + PATIENCE.toNanos();
		while (!answers()) {
			if (System.nanoTime() > giveUp || !this.process.isAlive()) {
				String printed = printed();
				this.process.destroyForcibly();
				throw new AssertionError("Signpost did not start:\n" + printed);
			}
			pause();
		}
	}

	private boolean answers() {
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpRequest signIn = HttpRequest.newBuilder(URI.create(address() + "/sign-in"))
				.timeout(Duration.ofSeconds(5))
				.build();
			return client.send(signIn, HttpResponse.BodyHandlers.discarding()).statusCode() < 500
					&& printed().contains(address());
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void pause() {
		try {
			Thread.sleep(200);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void awaitEnd() {
		if (!ended(20)) {
			throw new AssertionError("it does not end");
		}
	}

	private boolean ended(int seconds) {
		try {
			return this.process.waitFor(seconds, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A port that nobody listens on, as a setting.
	 */
	static String anyPort() {
		return Integer.toString(freePort());
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
