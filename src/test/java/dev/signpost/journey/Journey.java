package dev.signpost.journey;

import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole way of an admin, from the set-up link to a live delegation.
 */
final class Journey {

	static final String CLUSTER = "cache-eu.enterprise.example";

	static final String ZONE = "Z0ENTERPRISE0SANDBOX";

	private static final String PASSPHRASE = "three signs at the crossing";

	private final RunningSignpost signpost;

	private final Browser browser;

	Journey(RunningSignpost signpost, Browser browser) {
		this.signpost = signpost;
		this.browser = browser;
	}

	/** Follows the printed link, becomes the first admin and signs in. */
	void setUpAndSignIn() {
		this.browser.open(this.signpost.printed("(http\\S+/setup\\?code=\\S+)"));
		this.browser.type("displayName", "Maya Okafor");
		this.browser.type("username", "maya");
		this.browser.type("password", PASSPHRASE);
		this.browser.press("Make the first admin");
		if (this.browser.address().contains("/sign-in")) {
			signIn();
		}
		this.browser.open(this.signpost.address() + "/clusters");
		assertThat(this.browser.text()).contains("Clusters");
	}

	void signIn() {
		this.browser.type("username", "maya");
		this.browser.type("password", PASSPHRASE);
		this.browser.press("Sign in");
	}

	/** Walks the wizard's first four steps to the check page. */
	void describeTheCluster() {
		this.browser.open(this.signpost.address() + "/clusters");
		this.browser.press("Delegate a cluster");
		this.browser.choose("zone", ZONE);
		this.browser.press("Continue to cluster name");
		this.browser.type("name", "cache-eu");
		this.browser.press("Continue to nodes");
		for (int node = 0; node < 3; node++) {
			this.browser.type("nodes[" + node + "].name", "node" + (node + 1));
			this.browser.type("nodes[" + node + "].ipv4", "203.0.113.1" + (node + 1));
		}
		this.browser.press("Continue to time to live");
		this.browser.press("Continue to check");
		assertThat(this.browser.text()).contains("4 records will be created in enterprise.example")
			.contains("Create")
			.contains("node1." + CLUSTER);
	}

	/**
	 * Applies what the check page shows.
	 * @return the address of the change
	 */
	String apply() {
		this.browser.type("reason", "OPS-4127: new cluster for checkout sessions");
		this.browser.press("Apply: create 4 records");
		assertThat(this.browser.address()).contains("/changes/");
		return this.browser.address();
	}

	/**
	 * Looks at the change again and again until Route 53 has it, but not all its servers.
	 */
	void awaitPending(String change) {
		await(change, "Accepted by Route 53");
		assertThat(this.browser.text()).doesNotContain("Live on all servers of Route 53");
	}

	/** Looks at the change again and again until it is live. */
	void awaitLive(String change) {
		await(change, "Live on all servers of Route 53");
	}

	private void await(String change, String words) {
		Awaitility.await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
			this.browser.open(change);
			assertThat(this.browser.text()).contains(words);
		});
	}

	/** What the zone must hold below the cluster's name at the end. */
	static List<String> records() {
		return List.of(CLUSTER + ". NS 60 node1." + CLUSTER + ". node2." + CLUSTER + ". node3." + CLUSTER + ".",
				"node1." + CLUSTER + ". A 60 203.0.113.11", "node2." + CLUSTER + ". A 60 203.0.113.12",
				"node3." + CLUSTER + ". A 60 203.0.113.13");
	}

}
