package dev.signpost.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterId;
import dev.signpost.dns.AddressPolicy;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.Network;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What a run knows before it asks anything. */
@Component
class Surroundings {

	private static final int MOST_ZONES = 10_000;

	private final ZoneReadings zones;

	private final AddressPolicy policy;

	private final MachineReading machine;

	private final Map<DnsName, Map<DnsName, IpAddress>> parents = new ConcurrentHashMap<>();

	Surroundings(ZoneReadings zones, AddressPolicy policy, MachineReading machine) {
		this.zones = zones;
		this.policy = policy;
		this.machine = machine;
	}

	Assignment assignment(ClusterId cluster, ClusterDefinition definition, @Nullable Earlier earlier) {
		return new Assignment(definition, this.policy.sandbox(), networks(),
				this.machine.read(definition.zone().apex()),
				this.parents.getOrDefault(definition.zone().apex(), Map.of()), this.zones.of(cluster, definition),
				earlier, null, null);
	}

	/**
	 * Keeps where the parent zone's servers are, so that the next run asks them at once.
	 */
	void remember(EvidenceFile file) {
		Map<DnsName, IpAddress> found = file.targets()
			.stream()
			.filter((target) -> target.server().role() == Server.Role.PARENT && target.refused() == null
					&& !target.origins().isEmpty())
			.map(Target::server)
			.filter((server) -> DnsName.parse(server.label()).isPresent())
			.collect(Collectors.toMap((server) -> DnsName.of(server.label()), Server::address, (one, other) -> one));
		if (this.parents.size() >= MOST_ZONES) {
			this.parents.clear();
		}
		if (!found.isEmpty()) {
			this.parents.put(file.definition().zone().apex(), found);
		}
	}

	private List<String> networks() {
		return this.policy.rehearsal().stream().map(Surroundings::text).toList();
	}

	private static String text(Network network) {
		return network.first().text() + "/" + network.prefix();
	}

}
