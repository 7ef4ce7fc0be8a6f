package dev.signpost.sandbox.route53;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.signpost.peer.Peers;
import dev.signpost.sandbox.route53.signature.SandboxKeys;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The AWS CLI of this machine, led to a double and to no file of anybody's.
 */
public final class AwsCli {

	private final URI endpoint;

	private final Path folder;

	private final Path program = Peers.require("aws");

	/**
	 * Aborts the running test where the CLI is missing.
	 * @param folder for files that the CLI reads and writes
	 */
	public AwsCli(URI endpoint, Path folder) {
		this.endpoint = endpoint;
		this.folder = folder;
	}

	/**
	 * Runs the CLI to its end.
	 */
	public Run run(String... words) {
		List<String> command = new ArrayList<>(
				List.of(this.program.toString(), "--endpoint-url", this.endpoint.toString(), "--no-cli-pager"));
		command.addAll(List.of(words));
		ProcessBuilder builder = new ProcessBuilder(command);
		String none = this.folder.resolve("none").toString();
		builder.environment()
			.putAll(Map.of("AWS_ACCESS_KEY_ID", SandboxKeys.ACCESS_KEY_ID, "AWS_SECRET_ACCESS_KEY", SandboxKeys.SECRET,
					"AWS_DEFAULT_REGION", "us-east-1", "AWS_EC2_METADATA_DISABLED", "true", "AWS_CONFIG_FILE", none,
					"AWS_SHARED_CREDENTIALS_FILE", none));
		return run(builder);
	}

	/**
	 * Sends changes, each as the JSON of a {@code Change}, and prints the change's id.
	 */
	public Run change(String zone, String... changes) {
		Path file = this.folder.resolve("batch.json");
		try {
			Files.writeString(file, "{\"Changes\":[" + String.join(",", changes) + "]}");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return run("route53", "change-resource-record-sets", "--hosted-zone-id", zone, "--change-batch",
				"file://" + file, "--query", "ChangeInfo.Id", "--output", "text");
	}

	/**
	 * A change of a simple set with a TTL of 60.
	 */
	public static String simple(String action, String name, String type, String... values) {
		return set(action, name, type, "\"TTL\":60," + records(values));
	}

	static String set(String action, String name, String type, String rest) {
		return "{\"Action\":\"" + action + "\",\"ResourceRecordSet\":{\"Name\":\"" + name + "\",\"Type\":\"" + type
				+ "\"," + rest + "}}";
	}

	static String records(String... values) {
		List<String> records = List.of(values).stream().map((value) -> "{\"Value\":\"" + value + "\"}").toList();
		return "\"ResourceRecords\":[" + String.join(",", records) + "]";
	}

	private Run run(ProcessBuilder builder) {
		Path out = this.folder.resolve("out");
		Path err = this.folder.resolve("err");
		try {
			Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
			assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("the CLI ends").isTrue();
			return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * How a run of the CLI ended.
	 */
	public record Run(int code, String out, String err) {

		/**
		 * What was printed, without the line end, after a run without errors.
		 */
		public String printed() {
			assertThat(this.err).isEmpty();
			assertThat(this.code).isZero();
			return this.out.strip();
		}

	}

}
