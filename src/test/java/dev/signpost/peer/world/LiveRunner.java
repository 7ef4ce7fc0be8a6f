package dev.signpost.peer.world;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.signpost.journey.RunningSignpost;
import dev.signpost.sandbox.route53.DoubleSettings;
import dev.signpost.sandbox.route53.Route53Double;
import dev.signpost.sandbox.route53.SandboxSeed;
import dev.signpost.sandbox.route53.signature.SandboxKeys;
import dev.signpost.sandbox.route53.world.WorldStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs in a network of its own: the real application in live mode as a rehearsal, beside
 * a Route 53 on loopback and real name servers. Delegates a cluster, waits for the proof,
 * breaks nodes, and prints what the API says each time.
 */
final class LiveRunner {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String TOKEN = "sgp_" + "w".repeat(40);

	private static final int PATIENCE = 100;

	private final HttpClient http = HttpClient.newHttpClient();

	private final RunningSignpost signpost;

	private LiveRunner(RunningSignpost signpost) {
		this.signpost = signpost;
	}

	/**
	 * @param args a folder
	 */
	public static void main(String[] args) throws Exception {
		Path folder = Path.of(args[0]);
		try (RealWorld world = new RealWorld(folder.resolve("world"), RealWorld.Kind.POWERDNS, 3);
				Route53Double route53 = Route53Double.start(new DoubleSettings(0, Duration.ofMillis(500),
						WorldStore.inMemory(), InstantSource.system(), false))) {
			SandboxSeed.plant(route53.ledger(), InstantSource.system().instant());
			world.start().await();
			Path data = Files.createDirectories(folder.resolve("data"));
			try (RunningSignpost signpost = RunningSignpost.start(data, environment(route53))) {
				new LiveRunner(signpost).tell(world);
			}
		}
	}

	private static Map<String, String> environment(Route53Double route53) {
		return Map.ofEntries(Map.entry("SIGNPOST_MODE", "live"),
				Map.entry("SIGNPOST_ROUTE53_ENDPOINT", route53.endpoint().toString()),
				Map.entry("AWS_ACCESS_KEY_ID", SandboxKeys.ACCESS_KEY_ID),
				Map.entry("AWS_SECRET_ACCESS_KEY", SandboxKeys.SECRET), Map.entry("AWS_REGION", "us-east-1"),
				Map.entry("SIGNPOST_SETUP_TOKEN", TOKEN), Map.entry("SIGNPOST_LOOKUP_ROOT_SERVERS", RealWorld.ROOT),
				Map.entry("SIGNPOST_LOOKUP_RESOLVERS", RealWorld.RESOLVER),
				Map.entry("SIGNPOST_LOOKUP_ALLOWED_NETWORKS", "127.0.0.0/8"),
				Map.entry("SIGNPOST_LOOKUP_REHEARSAL", "true"), Map.entry("SIGNPOST_WATCH_INTERVAL", "0"));
	}

	private void tell(RealWorld world) throws IOException, InterruptedException {
		String cluster = call("POST", "/clusters", definition()).get("id").asString();
		JsonNode plan = call("POST", "/clusters/" + cluster + "/plans", "{\"intent\":\"DELEGATE\"}");
		call("POST", "/plans/" + plan.get("id").asString() + "/apply",
				"{\"fingerprint\":\"" + plan.get("fingerprint").asString() + "\"}");
		System.out.println("CHANGE\t" + proved());
		say("healthy", cluster);
		world.stop(3);
		say("node3 stopped", cluster);
		world.restart(3, world.healthyZone());
		say("node3 mended", cluster);
	}

	/** How the change ends, once it moves no more. */
	private String proved() throws IOException, InterruptedException {
		String status = "";
		for (int tries = 0; tries < PATIENCE && !status.equals("PROVED"); tries++) {
			Thread.sleep(Duration.ofMillis(300));
			status = call("GET", "/changes/1", "").get("status").asString();
		}
		return status;
	}

	private void say(String name, String cluster) throws IOException, InterruptedException {
		JsonNode run = call("POST", "/diagnoses?wait=10", "{\"clusterId\":\"" + cluster + "\"}");
		JsonNode verdict = run.get("verdict");
		System.out.println("VERDICT\t" + name + "\t" + verdict.get("code").asString() + " "
				+ verdict.get("severity").asString() + "\t" + verdict.get("headline").asString());
	}

	private JsonNode call(String method, String path, String body) throws IOException, InterruptedException {
		HttpResponse<String> answer = this.http
			.send(HttpRequest.newBuilder(URI.create(this.signpost.address() + "/api/v1" + path))
				.header("Authorization", "Bearer " + TOKEN)
				.header("Content-Type", "application/json")
				.method(method, HttpRequest.BodyPublishers.ofString(body))
				.build(), HttpResponse.BodyHandlers.ofString());
		if (answer.statusCode() >= 400) {
			throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
		}
		return JSON.readTree(answer.body());
	}

	private static String definition() {
		String nodes = IntStream.rangeClosed(1, 3)
			.mapToObj((i) -> "{\"name\": \"node%d.%s\", \"ipv4\": \"%s\"}".formatted(i, RealWorld.CLUSTER,
					RealWorld.node(i)))
			.collect(Collectors.joining(", "));
		return "{\"name\": \"" + RealWorld.CLUSTER + "\", \"zoneId\": \"Z0ENTERPRISE0SANDBOX\", \"ttl\": 60, "
				+ "\"nodes\": [" + nodes + "]}";
	}

}
