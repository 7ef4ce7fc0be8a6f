package dev.signpost.sandbox.route53;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.signpost.sandbox.route53.SignedClient.simple;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The double as a process of its own, which can be killed.
 */
class StandaloneTests {

	@TempDir
	private Path folder;

	private final List<Process> started = new ArrayList<>();

	@AfterEach
	void kill() {
		this.started.forEach(Process::destroyForcibly);
	}

	@Test
	void keepsItsStateWhenItIsKilled() throws IOException, InterruptedException {
		SignedClient first = new SignedClient(start("--seed"));
		assertThat(
				first.change(SandboxSeed.ENTERPRISE, simple("CREATE", "new.enterprise.example", "A", "60", "192.0.2.1"))
					.status())
			.isEqualTo(200);
		this.started.getFirst().destroyForcibly().waitFor();
		SignedClient second = new SignedClient(start("--seed"));
		assertThat(second.list(SandboxSeed.ENTERPRISE, "").all("Name")).contains("new.enterprise.example.",
				"\\052.apps.enterprise.example.");
		assertThat(second.get("/2013-04-01/hostedzone").all("Name")).hasSize(5);
	}

	@Test
	void takesFaultsAndTellsCallsOverHttp() throws IOException, InterruptedException {
		URI endpoint = start();
		HttpRequest faults = HttpRequest.newBuilder(endpoint.resolve("/_double/faults"))
			.PUT(BodyPublishers.ofString("{\"throttleNext\": 1}"))
			.build();
		assertThat(send(faults).body()).contains("\"throttleNext\":1");
		assertThat(new SignedClient(endpoint).get("/2013-04-01/hostedzone").code()).isEqualTo("Throttling");
		assertThat(send(HttpRequest.newBuilder(endpoint.resolve("/_double/calls")).build()).body())
			.contains("\"action\":\"ListHostedZones\"", "\"outcome\":\"Throttling\"");
		assertThat(send(
				HttpRequest.newBuilder(URI.create("http://localhost:" + endpoint.getPort() + "/_double/calls")).build())
			.statusCode()).as("under a name").isEqualTo(421);
	}

	private URI start(String... more) throws IOException {
		Path endpoint = this.folder.resolve("endpoint-" + this.started.size());
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
						System.getProperty("java.class.path"), Route53Double.class.getName(), "--state",
						this.folder.resolve("world").toString(), "--endpoint-file", endpoint.toString()));
		command.addAll(List.of(more));
		File output = this.folder.resolve("output").toFile();
		this.started.add(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start());
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(endpoint));
		return URI.create(Files.readString(endpoint));
	}

	private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request, BodyHandlers.ofString());
		}
	}

}
