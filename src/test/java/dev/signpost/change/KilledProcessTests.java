package dev.signpost.change;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import dev.signpost.journey.RunningSignpost;
import dev.signpost.sandbox.route53.DoubleSettings;
import dev.signpost.sandbox.route53.Route53Double;
import dev.signpost.sandbox.route53.SandboxSeed;
import dev.signpost.sandbox.route53.signature.SandboxKeys;
import dev.signpost.sandbox.route53.world.WorldStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the real application at each named line of a change, in live mode against the
 * strict double, which survives; each next start has to bring the change before to its
 * end.
 */
class KilledProcessTests {

	private static final List<String> POINTS = List.of("before-intent-commit", "after-intent-commit", "before-send",
			"after-send", "before-submitted-commit", "during-polling", "before-live-commit");

	private static final String TOKEN = "sgp_" + "k".repeat(40);

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final HttpClient http = HttpClient.newHttpClient();

	@TempDir
	private Path folder;

	@Test
	void losesNoChangeAndMakesNoneTwice() throws IOException, InterruptedException {
		try (Route53Double route53 = Route53Double.start(
				new DoubleSettings(0, Duration.ofMillis(500), WorldStore.inMemory(), InstantSource.system(), false))) {
			SandboxSeed.plant(route53.ledger(), InstantSource.system().instant());
			List<Killed> killed = new ArrayList<>();
			for (String point : POINTS) {
				killed.add(killAt(point, killed, route53));
			}
			try (RunningSignpost last = start(route53)) {
				assertRecovered(killed, last);
			}
			assertThat(killed).extracting(Killed::batches)
				.as("applied at " + POINTS)
				.containsExactly(0, 0, 0, 1, 1, 1, 1);
		}
	}

	private Killed killAt(String point, List<Killed> before, Route53Double route53)
			throws IOException, InterruptedException {
		RunningSignpost signpost = start(route53);
		try {
			assertRecovered(before, signpost);
			int sent = batches(route53);
			String cluster = define(signpost, "c" + before.size());
			JsonNode plan = call(signpost, "POST", "/clusters/" + cluster + "/plans", "{\"intent\":\"DELEGATE\"}");
			Files.writeString(armed(), point);
			this.http.sendAsync(
					request(signpost, "POST", "/plans/" + plan.get("id").asString() + "/apply",
							"{\"fingerprint\":\"" + plan.get("fingerprint").asString() + "\"}"),
					HttpResponse.BodyHandlers.discarding());
			await(point, () -> Files.exists(hit()));
			signpost.kill();
			Files.delete(armed());
			Files.delete(hit());
			return new Killed(point, cluster, batches(route53) - sent);
		}
		finally {
			signpost.close();
		}
	}

	private void assertRecovered(List<Killed> killed, RunningSignpost signpost)
			throws IOException, InterruptedException {
		for (Killed one : killed) {
			await("the end of " + one, () -> settled(one, signpost));
			JsonNode plan = call(signpost, "POST", "/clusters/" + one.cluster() + "/plans",
					"{\"intent\":\"DELEGATE\"}");
			assertThat(plan.get("steps")).as("what is left to do after " + one)
				.allSatisfy((step) -> assertThat(step.get("action").asString())
					.isEqualTo((one.batches() == 1) ? "KEEP" : "CREATE"));
		}
	}

	/** LIVE where the batch arrived; NOT_SENT, or no change at all, where it did not. */
	private boolean settled(Killed one, RunningSignpost signpost) {
		JsonNode changes = read(signpost, "/changes?clusterId=" + one.cluster()).get("items");
		if (changes.isEmpty()) {
			return one.point().equals("before-intent-commit");
		}
		assertThat(changes).as("changes of " + one).hasSize(1);
		return changes.get(0).get("status").asString().equals((one.batches() == 1) ? "LIVE" : "NOT_SENT");
	}

	private RunningSignpost start(Route53Double route53) {
		String settings = "-Dsignpost.failpoint=" + armed() + " -Dsignpost.change.first-look=50ms"
				+ " -Dsignpost.change.slowest-look=200ms -Dsignpost.change.hold=300ms"
				+ " -Dsignpost.change.second-reading=100ms -Dsignpost.change.lease=1s -Dsignpost.change.recovery=200ms"
				+ " -Dsignpost.route53.calls-per-second=50 -Dsignpost.route53.burst=500";
		return RunningSignpost.start(this.folder,
				Map.ofEntries(Map.entry("SIGNPOST_MODE", "live"),
						Map.entry("SIGNPOST_ROUTE53_ENDPOINT", route53.endpoint().toString()),
						Map.entry("AWS_ACCESS_KEY_ID", SandboxKeys.ACCESS_KEY_ID),
						Map.entry("AWS_SECRET_ACCESS_KEY", SandboxKeys.SECRET), Map.entry("AWS_REGION", "us-east-1"),
						Map.entry("SIGNPOST_SETUP_TOKEN", TOKEN), Map.entry("JAVA_TOOL_OPTIONS", settings),
						// nothing that a live instance asks may leave this machine
						Map.entry("SIGNPOST_LOOKUP_ROOT_SERVERS", "127.0.0.1"),
						Map.entry("SIGNPOST_LOOKUP_RESOLVERS", "127.0.0.1"),
						Map.entry("SIGNPOST_LOOKUP_ALLOWED_NETWORKS", "127.0.0.0/8"),
						Map.entry("SIGNPOST_LOOKUP_REHEARSAL", "true"), Map.entry("SIGNPOST_WATCH_INTERVAL", "0")));
	}

	private String define(RunningSignpost signpost, String label) throws IOException, InterruptedException {
		String name = label + ".enterprise.example";
		JsonNode cluster = call(signpost, "POST", "/clusters", """
				{"name": "%1$s", "zoneId": "Z0ENTERPRISE0SANDBOX", "ttl": 60, "audience": "PRIVATE", "nodes": [
				{"name": "node1.%1$s", "ipv4": "127.0.0.11"}, {"name": "node2.%1$s", "ipv4": "127.0.0.12"}]}
				""".formatted(name));
		return cluster.get("id").asString();
	}

	private JsonNode read(RunningSignpost signpost, String path) {
		try {
			return call(signpost, "GET", path, "");
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private JsonNode call(RunningSignpost signpost, String method, String path, String body)
			throws IOException, InterruptedException {
		HttpResponse<String> answer = this.http.send(request(signpost, method, path, body),
				HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 299);
		return JSON.readTree(answer.body());
	}

	private static HttpRequest request(RunningSignpost signpost, String method, String path, String body) {
		return HttpRequest.newBuilder(URI.create(signpost.address() + "/api/v1" + path))
			.header("Authorization", "Bearer " + TOKEN)
			.header("Content-Type", "application/json")
			.method(method,
					body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
			.timeout(PATIENCE)
			.build();
	}

	private static void await(String what, BooleanSupplier there) throws InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!there.getAsBoolean()) {
			assertThat(System.nanoTime()).as(what).isLessThan(end);
			Thread.sleep(20);
		}
	}

	private static int batches(Route53Double route53) {
		return route53.calls().calls("ChangeResourceRecordSets").size();
	}

	private Path armed() {
		return this.folder.resolve("failpoint");
	}

	private Path hit() {
		return this.folder.resolve("failpoint.hit");
	}

	/**
	 * A change that was killed.
	 *
	 * @param batches how many batches had reached Route 53 by then
	 */
	private record Killed(String point, String cluster, int batches) {
	}

}
