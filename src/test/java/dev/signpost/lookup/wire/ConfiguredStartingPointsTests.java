package dev.signpost.lookup.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.LookupProperties;
import dev.signpost.lookup.Nameserver;
import dev.signpost.lookup.Nameserver.Care;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ConfiguredStartingPointsTests {

	private static final ResolverFile NONE = new ResolverFile(Path.of("no-such-file"));

	@Test
	void beginAtThirteenRootsWithTwoAddressesEach() {
		List<Nameserver> roots = points(List.of(), List.of(), NONE).roots();
		assertThat(roots).hasSize(26);
		assertThat(roots.getFirst())
			.isEqualTo(new Nameserver("a.root-servers.net", IpAddress.of("198.41.0.4"), Care.ORDINARY));
		assertThat(roots.getLast())
			.isEqualTo(new Nameserver("m.root-servers.net", IpAddress.of("2001:dc3::35"), Care.ORDINARY));
	}

	@Test
	void beginWhereTheSettingSays() {
		ConfiguredStartingPoints points = points(List.of("127.0.0.2"), List.of("127.0.0.3", "2001:DB8::53"), NONE);
		assertThat(points.roots()).extracting((server) -> server.address().text()).containsExactly("127.0.0.2");
		assertThat(points.resolvers()).extracting(Nameserver::name).containsExactly("127.0.0.3", "2001:db8::53");
	}

	@Test
	void readTheMachinesResolversAsText(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("resolv.conf"), """
				# nameserver 192.0.2.9
				search corp.example
				  nameserver\t192.0.2.1
				nameserver fe80::1%eth0
				nameserver 2001:db8::53 # first floor
				nameservers 192.0.2.8
				nameserver 192.0.2.4
				""");
		assertThat(points(List.of(), List.of(), new ResolverFile(file)).resolvers()).extracting(Nameserver::name)
			.containsExactly("192.0.2.1", "2001:db8::53");
	}

	@Test
	void knowNoResolverWithoutTheFile() {
		assertThat(points(List.of(), List.of(), NONE).resolvers()).isEmpty();
	}

	private static ConfiguredStartingPoints points(List<String> roots, List<String> resolvers, ResolverFile file) {
		return new ConfiguredStartingPoints(
				new LookupProperties(Duration.ofSeconds(2), Duration.ofSeconds(5), roots, resolvers), file);
	}

}
