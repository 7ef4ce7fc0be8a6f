package dev.signpost.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.signpost.peer.Peers;
import dev.signpost.sandbox.route53.signature.SandboxKeys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("peer")
class JourneyInChromiumTests {

	private final List<String> findings = new ArrayList<>();

	@TempDir
	private Path folder;

	@Test
	void delegatesAClusterThatTheCommandLineThenLists() throws IOException, InterruptedException {
		Path aws = Peers.require("aws");
		Map<String, String> settings = Map.of("SIGNPOST_SANDBOX_PORT", RunningSignpost.anyPort(),
				"SIGNPOST_SANDBOX_PENDING", "6s");
		try (RunningSignpost signpost = RunningSignpost.start(this.folder, settings);
				ChromiumBrowser browser = new ChromiumBrowser()) {
			Journey journey = new Journey(signpost, browser);
			lookAtTheDoors(signpost, browser);
			journey.setUpAndSignIn();
			journey.describeTheCluster();
			this.findings.addAll(browser.axe());
			journey.apply();
			this.findings.addAll(browser.axe());
			assertThat(browser.page().locator("main")).containsText("Live on all servers of Route 53",
					new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
			lookAtEveryPage(signpost, browser);
			assertThat(browser.complaints()).isEmpty();
			browser.open(signpost.address() + "/clusters/00000000-0000-0000-0000-000000000000");
			this.findings.addAll(browser.axe());
			assertThat(this.findings).isEmpty();
			assertThat(listed(aws, signpost)).containsExactlyInAnyOrderElementsOf(Journey.records());
		}
	}

	/**
	 * The page of a change turns by itself; every other page is looked at as it stands.
	 */
	private void lookAtEveryPage(RunningSignpost signpost, ChromiumBrowser browser) {
		this.findings.addAll(browser.axe());
		for (String path : List.of("/clusters", "/diagnose", "/diagnoses", "/history", "/settings/aws",
				"/settings/people", "/settings/tokens", "/account")) {
			browser.open(signpost.address() + path);
			this.findings.addAll(browser.axe());
		}
		browser.open(signpost.address() + "/clusters");
		browser.follow(Journey.CLUSTER);
		this.findings.addAll(browser.axe());
		browser.page().locator("main details > summary").last().click();
		browser.follow("Remove the delegation");
		this.findings.addAll(browser.axe());
		browser.press("Show the plan");
		this.findings.addAll(browser.axe());
		lookAtADiagnosis(signpost, browser);
		lookAtTheWizard(signpost, browser);
	}

	private void lookAtADiagnosis(RunningSignpost signpost, ChromiumBrowser browser) {
		browser.open(signpost.address() + "/diagnose");
		browser.type("name", "www.example.org");
		browser.press("Diagnose this name");
		this.findings.addAll(browser.axe());
		browser.type("name", Journey.CLUSTER);
		browser.press("Diagnose this name");
		assertThat(browser.page().locator("main")).containsText("What to do",
				new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
		browser.page().locator("main details > summary").all().forEach(Locator::click);
		this.findings.addAll(browser.axe());
		browser.open(signpost.address() + "/clusters");
		browser.follow(Journey.CLUSTER);
		this.findings.addAll(browser.axe());
	}

	private void lookAtTheDoors(RunningSignpost signpost, ChromiumBrowser browser) {
		for (String path : List.of("/sign-in", "/setup")) {
			browser.open(signpost.address() + path);
			this.findings.addAll(browser.axe());
		}
	}

	private void lookAtTheWizard(RunningSignpost signpost, ChromiumBrowser browser) {
		browser.open(signpost.address() + "/clusters");
		browser.press("Delegate a cluster");
		this.findings.addAll(browser.axe());
		browser.choose("zone", Journey.ZONE);
		browser.press("Continue to cluster name");
		this.findings.addAll(browser.axe());
		browser.type("name", "enterprise_example");
		browser.press("Continue to nodes");
		this.findings.addAll(browser.axe());
		browser.type("name", "old");
		browser.press("Continue to nodes");
		browser.type("nodes[0].ipv4", "203.0.113.300");
		browser.press("Continue to time to live");
		this.findings.addAll(browser.axe());
		for (int node = 0; node < 3; node++) {
			browser.type("nodes[" + node + "].name", "node" + (node + 1));
			browser.type("nodes[" + node + "].ipv4", "203.0.113.3" + node);
		}
		browser.press("Continue to time to live");
		this.findings.addAll(browser.axe());
		browser.press("Continue to check");
		assertThat(browser.text()).contains("What speaks against it");
		this.findings.addAll(browser.axe());
	}

	private static List<String> listed(Path aws, RunningSignpost signpost) throws IOException, InterruptedException {
		ProcessBuilder command = new ProcessBuilder(aws.toString(), "route53", "list-resource-record-sets",
				"--endpoint-url", signpost.printed("Route 53\\s+(http\\S+)"), "--hosted-zone-id", Journey.ZONE,
				"--output", "text", "--query", "ResourceRecordSets[?ends_with(Name, '" + Journey.CLUSTER
						+ ".')].[join(' ', [Name, Type, to_string(TTL), join(' ', ResourceRecords[].Value)])]");
		command.environment()
			.putAll(Map.of("AWS_ACCESS_KEY_ID", SandboxKeys.ACCESS_KEY_ID, "AWS_SECRET_ACCESS_KEY", SandboxKeys.SECRET,
					"AWS_DEFAULT_REGION", "us-east-1", "AWS_EC2_METADATA_DISABLED", "true"));
		Process process = command.redirectErrorStream(true).start();
		String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		return printed.lines().toList();
	}

}
