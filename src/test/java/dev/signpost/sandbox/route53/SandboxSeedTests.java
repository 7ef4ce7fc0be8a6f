package dev.signpost.sandbox.route53;

import java.nio.file.Path;
import java.time.InstantSource;

import dev.signpost.sandbox.route53.store.FileStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.signpost.sandbox.route53.SignedClient.simple;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The story that a newcomer finds.
 */
class SandboxSeedTests {

	@Test
	void tellsOfFiveZonesAndTwoOfOneName() {
		try (Route53Double route53 = Doubles.withStory()) {
			SignedClient client = new SignedClient(route53.endpoint());
			SignedClient.Reply zones = client.get("/2013-04-01/hostedzonesbyname");
			assertThat(zones.all("Name")).containsExactly("corp.example.", "enterprise.example.", "lab.example.",
					"shop.example.", "shop.example.");
			assertThat(zones.all("PrivateZone")).containsExactlyInAnyOrder("true", "false", "false", "false", "true");
		}
	}

	/**
	 * What the story plants, Route 53 would have taken: each set can be deleted and
	 * created again.
	 */
	@Test
	void plantsOnlySetsThatRoute53Takes() {
		try (Route53Double route53 = Doubles.withStory()) {
			SignedClient client = new SignedClient(route53.endpoint());
			String body = client.list(SandboxSeed.ENTERPRISE, "?maxitems=300").body();
			String sets = body.substring(body.indexOf("<ResourceRecordSets>") + 20,
					body.indexOf("</ResourceRecordSets>"));
			for (String set : sets.split("(?=<ResourceRecordSet>)")) {
				if (!set.contains("<Type>SOA</Type>")) {
					String change = "<Change><Action>UPSERT</Action>" + set + "</Change>";
					assertThat(client.change(SandboxSeed.ENTERPRISE, change).message()).as(set).isEmpty();
				}
			}
		}
	}

	@Test
	void leavesAWorldAloneThatSomebodyChanged(@TempDir Path folder) {
		Path file = folder.resolve("world");
		String mine;
		try (Route53Double first = Doubles.on(new FileStore(file))) {
			mine = new SignedClient(first.endpoint()).createZone("mine.example");
		}
		try (Route53Double second = Doubles.on(new FileStore(file))) {
			SandboxSeed.plant(second.ledger(), InstantSource.system().instant());
			SignedClient client = new SignedClient(second.endpoint());
			assertThat(client.get("/2013-04-01/hostedzone").all("Name")).containsExactly("mine.example.");
			assertThat(client.change(mine, simple("CREATE", "a.mine.example", "A", "60", "192.0.2.1")).status())
				.isEqualTo(200);
		}
	}

}
