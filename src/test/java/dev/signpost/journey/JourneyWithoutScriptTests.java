package dev.signpost.journey;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.signpost.database.Database;
import dev.signpost.database.Databases;
import dev.signpost.database.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

import static org.assertj.core.api.Assertions.assertThat;

class JourneyWithoutScriptTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource
	void delegatesAClusterAndFindsItLiveAfterTheProcessWasKilled(Database kind) {
		try (RunningSignpost signpost = RunningSignpost.start(this.folder, settings(kind));
				Browser browser = new PlainBrowser()) {
			Journey journey = new Journey(signpost, browser);
			journey.setUpAndSignIn();
			journey.describeTheCluster();
			String change = journey.apply();
			journey.awaitPending(change);
			signpost.kill();
			signpost.startAgain();
			journey.awaitLive(change);
			assertThat(recordsAt(signpost)).containsExactlyInAnyOrderElementsOf(Journey.records());
			removeAgain(journey, browser, signpost);
		}
	}

	private static void removeAgain(Journey journey, Browser browser, RunningSignpost signpost) {
		browser.open(signpost.address() + "/clusters");
		browser.follow(Journey.CLUSTER);
		browser.follow("Remove the delegation");
		browser.press("Show the plan: remove 4 records");
		assertThat(browser.text()).contains("4 records will be removed");
		browser.type("consents[0]", Journey.CLUSTER);
		browser.press("Apply: remove 4 records");
		journey.awaitLive(browser.address());
		assertThat(recordsAt(signpost)).isEmpty();
	}

	private Map<String, String> settings(Database kind) {
		Map<String, String> settings = new HashMap<>(
				Map.of("SIGNPOST_SANDBOX_PORT", RunningSignpost.anyPort(), "SIGNPOST_SANDBOX_PENDING", "8s",
						// a process that was killed keeps its lease until it runs out
						"SIGNPOST_CHANGE_LEASE", "3s", "SIGNPOST_CHANGE_RECOVERY", "1s"));
		if (kind == Database.POSTGRESQL) {
			TestDatabase database = Databases.fresh(kind);
			settings.put("SPRING_DATASOURCE_URL", database.url());
			settings.put("SPRING_DATASOURCE_USERNAME", database.user());
			settings.put("SPRING_DATASOURCE_PASSWORD", "");
		}
		return settings;
	}

	private static List<String> recordsAt(RunningSignpost signpost) {
		try (Route53Client route53 = Route53Client.builder()
			.region(Region.AWS_GLOBAL)
			.endpointOverride(URI.create(signpost.printed("Route 53\\s+(http\\S+)")))
			.credentialsProvider(StaticCredentialsProvider
				.create(AwsBasicCredentials.create("SANDBOXACCESSKEY0000", "sandbox-secret-key-that-opens-nothing-00")))
			.build()) {
			return route53.listResourceRecordSetsPaginator((request) -> request.hostedZoneId(Journey.ZONE))
				.resourceRecordSets()
				.stream()
				.filter((set) -> set.name().endsWith(Journey.CLUSTER + "."))
				.map(JourneyWithoutScriptTests::line)
				.toList();
		}
	}

	private static String line(ResourceRecordSet set) {
		return set.name() + " " + set.typeAsString() + " " + set.ttl() + " "
				+ String.join(" ", set.resourceRecords().stream().map(ResourceRecord::value).toList());
	}

}
