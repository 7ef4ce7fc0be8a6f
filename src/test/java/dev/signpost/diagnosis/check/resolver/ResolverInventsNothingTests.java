package dev.signpost.diagnosis.check.resolver;

import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolverInventsNothingTests extends ShowsEveryCode {

	ResolverInventsNothingTests() {
		super(new ResolverInventsNothing());
	}

	@ParameterizedTest
	@CsvSource({ "1, ns", "3, ns", "5, ns-node", "13, node" })
	void isContentWithAHealthyCluster(int nodes, String label) {
		said(SampleWorld.healthy(nodes).childLabel(label)).containsExactly("NOTHING_INVENTED");
	}

	private static final Server RESOLVER = SampleWorld.RESOLVER;

	private static final DnsName MISSING = DnsName.of(SampleWorld.RANDOM + ".enterprise.example");

	private static final IpAddress ADVERTISING = IpAddress.of("192.0.2.77");

	@Test
	void tellsOfInventedAddresses() {
		graded(SampleWorld.healthy(3).says(RESOLVER, MISSING, ADVERTISING))
			.containsExactly("WARNING RESOLVER_INVENTS 192.0.2.53");
	}

	@Test
	void doesNotBlameItForAWildcardOfTheParentZone() {
		SampleWorld world = SampleWorld.healthy(3).says(RESOLVER, MISSING, ADVERTISING);
		world.parents().forEach((parent) -> world.says(parent, MISSING, ADVERTISING));
		graded(world).containsExactly("INFO WILDCARD_IS_RIGHTFUL");
	}

	@Test
	void saysNothingOfASilentResolver() {
		said(SampleWorld.healthy(3).silent(SampleWorld.RESOLVER)).containsExactly("R6_NOT_ASKED");
	}

}
