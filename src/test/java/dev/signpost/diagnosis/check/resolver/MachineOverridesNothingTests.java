package dev.signpost.diagnosis.check.resolver;

import java.util.List;

import dev.signpost.diagnosis.Machine;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineOverridesNothingTests extends ShowsEveryCode {

	MachineOverridesNothingTests() {
		super(new MachineOverridesNothing());
	}

	@ParameterizedTest
	@CsvSource({ "1, ns", "3, ns", "5, ns-node", "13, node" })
	void isContentWithAHealthyCluster(int nodes, String label) {
		said(SampleWorld.healthy(nodes).childLabel(label)).containsExactly("NOTHING_OVERRIDDEN");
	}

	private static final DnsName DATABASE = DnsName.of("redis-12000.cache.enterprise.example");

	private static SampleWorld with(String address, String... search) {
		return SampleWorld.healthy(3)
			.machine(new Machine(List.of(new Machine.Hosts(DATABASE, IpAddress.of(address))), List.of(search), 30, 10,
					false));
	}

	@Test
	void tellsOfAHostsFileThatSaysOtherwise() {
		graded(with("203.0.113.12")).containsExactly("WARNING HOSTS_FILE_OVERRIDES");
	}

	@Test
	void remarksOnAHostsFileThatSaysTheSame() {
		graded(with("203.0.113.11")).containsExactly("INFO HOSTS_FILE_REPEATS");
	}

	@Test
	void remarksOnASearchListThatCompletesShortNames() {
		SampleWorld world = SampleWorld.healthy(3);
		graded(world.machine(new Machine(List.of(), List.of("cache.enterprise.example"), 30, 10, false)))
			.containsExactly("INFO SEARCH_LIST_COMPLETES");
		said(world.machine(new Machine(List.of(), List.of("enterprise.example", "."), 30, 10, false)))
			.containsExactly("NOTHING_OVERRIDDEN");
	}

}
