package dev.signpost.diagnosis.check.client;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition.Endpoint;
import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.check.Speakers;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.PortProbe.PortAnswer;

/**
 * Where the first resolver sends the clients of a database.
 */
record Lead(Endpoint endpoint, IpAddress address, Exchange exchange) {

	static List<Lead> all(Evidence evidence) {
		Optional<Server> first = evidence.resolvers().stream().findFirst();
		return evidence.definition()
			.endpoints()
			.stream()
			.flatMap((endpoint) -> Stream.of(RecordType.A, RecordType.AAAA)
				.flatMap((type) -> first.stream()
					.flatMap((resolver) -> evidence.asked(resolver, Ask.recursive(endpoint.name(), type)).stream()))
				.flatMap(
						(exchange) -> given(exchange).stream().map((address) -> new Lead(endpoint, address, exchange))))
			.toList();
	}

	private static Set<IpAddress> given(Exchange exchange) {
		return Evidence.message(exchange).map((message) -> Speakers.addresses(message.answer())).orElse(Set.of());
	}

	/** Whether the database itself answered there, which settles everything else. */
	boolean open(Evidence evidence) {
		return evidence.knocks()
			.stream()
			.anyMatch((knock) -> knock.endpoint().equals(this.endpoint) && knock.address().equals(this.address)
					&& knock.answer() instanceof PortAnswer.Open);
	}

	/** Whether all published addresses of the node are silent, this one with them. */
	boolean dead(Evidence evidence) {
		Speakers speakers = Speakers.of(evidence);
		return evidence.nodeAt(this.address)
			.map((node) -> node.addresses().stream().allMatch(speakers::silent))
			.orElseGet(() -> speakers.silent(this.address));
	}

}
