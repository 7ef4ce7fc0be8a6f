package dev.signpost.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.signpost.journey.RunningSignpost;
import dev.signpost.sandbox.route53.CallLog;
import dev.signpost.sandbox.route53.DoubleSettings;
import dev.signpost.sandbox.route53.Route53Double;
import dev.signpost.sandbox.route53.action.ZoneBirth;
import dev.signpost.sandbox.route53.signature.SandboxKeys;
import dev.signpost.sandbox.route53.world.Decision;
import dev.signpost.sandbox.route53.world.DomainName;
import dev.signpost.sandbox.route53.world.HostedZone;
import dev.signpost.sandbox.route53.world.Ledger;
import dev.signpost.sandbox.route53.world.RecordSet;
import dev.signpost.sandbox.route53.world.WorldStore;

/**
 * The Route 53 calls and bytes of one delegation in zones of three sizes, counted at the
 * strict double, from the saved definition to LIVE.
 */
public final class CallsBench {

	private static final List<Integer> SIZES = List.of(10, 1_000, 10_000);

	/**
	 * Takes the first look at the account, which belongs to the start and to no change.
	 */
	private static final int WARM_UP = 5;

	private CallsBench() {
	}

	static void main(String[] arguments) throws IOException {
		DoubleSettings settings = new DoubleSettings(0, Duration.ofSeconds(3), WorldStore.inMemory(),
				InstantSource.system(), false);
		try (Route53Double route53 = Route53Double.start(settings)) {
			plant(route53.ledger(), WARM_UP);
			SIZES.forEach((size) -> plant(route53.ledger(), size));
			Path folder = Files.createTempDirectory("signpost-bench");
			try (RunningSignpost signpost = RunningSignpost.start(folder, environment(route53))) {
				ApiClient api = new ApiClient(signpost.address(), TOKEN);
				delegate(api, route53.calls(), WARM_UP);
				SIZES.forEach((size) -> print(size, delegate(api, route53.calls(), size)));
			}
		}
	}

	private static final String TOKEN = "sgp_bench0123456789abcdefghijklmnopqrstuv";

	private static void print(int size, CallLog.Totals totals) {
		System.out.printf("| %,d records in the zone | %d calls | %,d bytes |%n", size, totals.calls(),
				totals.bytesIn() + totals.bytesOut());
	}

	private static CallLog.Totals delegate(ApiClient api, CallLog calls, int size) {
		calls.clear();
		String cluster = api.post("/clusters", definition(size)).text("id");
		ApiClient.Answer plan = api.post("/clusters/" + cluster + "/plans", "{\"intent\": \"DELEGATE\"}");
		String change = api
			.post("/plans/" + plan.text("id") + "/apply",
					"{\"fingerprint\": \"" + plan.text("fingerprint") + "\", \"reason\": \"bench\", \"consents\": []}")
			.location();
		api.awaitStatus(change, "LIVE");
		return calls.totals();
	}

	private static String definition(int size) {
		String name = "cache.size-" + size + ".example";
		return """
				{"name": "%s", "zoneId": "%s", "ttl": 60, "nodes": [
				{"name": "node1.%1$s", "ipv4": "203.0.113.11"}, {"name": "node2.%1$s", "ipv4": "203.0.113.12"},
				{"name": "node3.%1$s", "ipv4": "203.0.113.13"}]}""".formatted(name, zoneId(size));
	}

	private static void plant(Ledger ledger, int size) {
		HostedZone zone = ZoneBirth.publicZone(zoneId(size), DomainName.of("size-" + size + ".example"),
				"bench-" + size, "Bench");
		RecordSet[] sets = IntStream.range(0, size - 2)
			.mapToObj((i) -> RecordSet.simple("host-" + i + ".size-" + size + ".example", "A", 300, "198.51.100.1"))
			.toArray(RecordSet[]::new);
		ledger.<Boolean>decide((world) -> new Decision.Accept<>(
				ZoneBirth.commit(zone, InstantSource.system().instant(), 0, sets), true));
	}

	private static String zoneId(int size) {
		return "Z0BENCH" + size;
	}

	private static Map<String, String> environment(Route53Double route53) {
		return Map.of("SIGNPOST_MODE", "live", "SIGNPOST_ROUTE53_ENDPOINT", route53.endpoint().toString(),
				"AWS_ACCESS_KEY_ID", SandboxKeys.ACCESS_KEY_ID, "AWS_SECRET_ACCESS_KEY", SandboxKeys.SECRET,
				"SIGNPOST_SETUP_TOKEN", TOKEN, "SIGNPOST_LOOKUP_REHEARSAL", "true", "SIGNPOST_LOOKUP_ALLOWED_NETWORKS",
				"203.0.113.0/24");
	}

}
