package dev.signpost.sandbox.route53;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import dev.signpost.sandbox.route53.store.FileStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.signpost.sandbox.route53.SignedClient.simple;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A restart keeps everything, in a file.
 */
class FileStoreTests {

	@TempDir
	private Path folder;

	@Test
	void keepsZonesSetsAndChangesOverARestart() {
		Path file = this.folder.resolve("world");
		String zone;
		String change;
		String before;
		try (Route53Double first = Doubles.on(new FileStore(file))) {
			SignedClient client = new SignedClient(first.endpoint());
			zone = client.createZone("example.com");
			change = client.change(zone, Sets.ofEveryKind()).first("Id").replace("/change/", "");
			client.change(zone, simple("DELETE", "plain.example.com", "A", "60", "192.0.2.1", "192.0.2.2"));
			before = client.list(zone, "").body();
		}
		try (Route53Double second = Doubles.on(new FileStore(file))) {
			SignedClient client = new SignedClient(second.endpoint());
			assertThat(client.list(zone, "").body()).isEqualTo(before);
			assertThat(client.get("/2013-04-01/change/" + change).first("Status")).isEqualTo("INSYNC");
			assertThat(client.get("/2013-04-01/hostedzone/" + zone).all("NameServer")).hasSize(4);
		}
	}

	@Test
	void cutsOffALineThatWasNotWrittenToItsEnd() throws IOException {
		Path file = this.folder.resolve("world");
		String zone;
		try (Route53Double first = Doubles.on(new FileStore(file))) {
			zone = new SignedClient(first.endpoint()).createZone("example.com");
		}
		Files.writeString(file, "<Commit><Stored", StandardOpenOption.APPEND);
		try (Route53Double second = Doubles.on(new FileStore(file))) {
			SignedClient client = new SignedClient(second.endpoint());
			assertThat(client.change(zone, simple("CREATE", "a.example.com", "A", "60", "192.0.2.1")).status())
				.isEqualTo(200);
		}
		try (Route53Double third = Doubles.on(new FileStore(file))) {
			assertThat(new SignedClient(third.endpoint()).list(zone, "").all("Type")).containsExactly("NS", "SOA", "A");
		}
	}

}
