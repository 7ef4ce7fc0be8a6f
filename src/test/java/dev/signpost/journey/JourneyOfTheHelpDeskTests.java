package dev.signpost.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody at the help desk, without JavaScript: finds out what to tell the caller, and
 * meets nothing that changes anything.
 */
class JourneyOfTheHelpDeskTests {

	private static final String PASSPHRASE = "a lamp beside the telephone";

	private static final List<String> NOT_FOR_THEM = List.of("Apply", "Delegate a cluster", "Change nodes or TTL",
			"Take node", "Put back", "Take over", "Remove the delegation", "Make a new plan");

	@TempDir
	private Path folder;

	@Test
	void findsOutWhatToTellTheCaller() {
		try (RunningSignpost signpost = RunningSignpost.start(this.folder, Map.of());
				Browser admin = new PlainBrowser();
				Browser desk = new PlainBrowser()) {
			String change = delegated(signpost, admin);
			signIn(signpost, desk);
			desk.open(signpost.address() + "/diagnose");
			desk.type("name", "redis-12000." + Journey.CLUSTER);
			desk.press("Diagnose this name");
			String result = desk.address();
			assertThat(result).contains("/diagnoses/d-");
			awaitVerdict(desk, result);
			assertThat(desk.text()).contains("Parent zone", "NS record", "Addresses", "Nodes", "Database name",
					"3 of 3 answer", "What to do", "About this result");
			desk.follow("Show it as a plain page");
			looksOnly(desk, signpost.address(), List.of("/clusters", "/diagnose", "/diagnoses"));
			looksOnly(desk, "", List.of(result, change));
			desk.open(signpost.address() + "/clusters");
			desk.follow(Journey.CLUSTER);
			assertThat(desk.text()).contains("Diagnose this cluster").doesNotContain(NOT_FOR_THEM);
			desk.press("Diagnose this cluster");
			awaitVerdict(desk, desk.address());
			desk.open(signpost.address() + "/diagnose");
			desk.type("name", "www.example.org");
			desk.press("Diagnose this name");
			assertThat(desk.text()).contains("Signpost only asks about clusters and zones it manages.");
		}
	}

	private static String delegated(RunningSignpost signpost, Browser admin) {
		Journey journey = new Journey(signpost, admin);
		journey.setUpAndSignIn();
		admin.open(signpost.address() + "/settings/people");
		admin.type("displayName", "Sam Reyes");
		admin.type("username", "sam");
		admin.type("password", PASSPHRASE);
		admin.press("Add 1 person");
		assertThat(admin.text()).contains("Sam Reyes was added");
		journey.describeTheCluster();
		String change = journey.apply();
		journey.awaitLive(change);
		return change;
	}

	private static void signIn(RunningSignpost signpost, Browser desk) {
		desk.open(signpost.address() + "/sign-in");
		desk.type("username", "sam");
		desk.type("password", PASSPHRASE);
		desk.press("Sign in");
	}

	private static void awaitVerdict(Browser desk, String result) {
		Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(300)).untilAsserted(() -> {
			desk.open(result);
			assertThat(desk.text()).contains("Everything works");
		});
	}

	private static void looksOnly(Browser desk, String base, List<String> paths) {
		for (String path : paths) {
			desk.open(base + path);
			assertThat(desk.text()).as(path).isNotEmpty().doesNotContain(NOT_FOR_THEM);
		}
	}

}
