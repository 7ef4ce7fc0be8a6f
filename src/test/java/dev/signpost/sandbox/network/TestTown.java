package dev.signpost.sandbox.network;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.dns.IpAddress;
import dev.signpost.sandbox.node.Condition;
import dev.signpost.sandbox.node.NodeFault;
import dev.signpost.sandbox.route53.SandboxSeed;
import dev.signpost.sandbox.route53.world.Change;
import dev.signpost.sandbox.route53.world.Commit;
import dev.signpost.sandbox.route53.world.Decision;
import dev.signpost.sandbox.route53.world.Ledger;
import dev.signpost.sandbox.route53.world.RecordSet;
import dev.signpost.sandbox.route53.world.WorldStore;
import org.jspecify.annotations.Nullable;

/**
 * The sandbox's network over the story, with a clock that is moved by hand.
 */
final class TestTown implements AutoCloseable {

	static final String CLUSTER = "cache.enterprise.example";

	final Ledger ledger = new Ledger(WorldStore.inMemory());

	final Map<String, Condition> faults = new ConcurrentHashMap<>();

	volatile Instant now = Instant.parse("2026-03-01T12:00:00Z");

	volatile List<ClusterDefinition> definitions = List.of();

	final SandboxNetwork network;

	private int changes;

	TestTown() {
		SandboxSeed.plant(this.ledger, this.now);
		InstantSource clock = () -> this.now;
		this.network = new SandboxNetwork(this.ledger, () -> this.definitions,
				(name) -> this.faults.getOrDefault(name, Condition.WELL),
				new Pace(Duration.ofSeconds(5), Duration.ofMillis(600), Duration.ZERO), clock);
	}

	/** A delegation of the cluster to nodes 203.0.113.1, .2 and so on. */
	TestTown delegated(int nodes) {
		List<Integer> numbers = IntStream.rangeClosed(1, nodes).boxed().toList();
		RecordSet ns = RecordSet.simple(CLUSTER, "NS", 60,
				numbers.stream().map((each) -> "node" + each + "." + CLUSTER + ".").toArray(String[]::new));
		change(Duration.ZERO, Stream
			.concat(Stream.of(ns),
					numbers.stream()
						.map((each) -> RecordSet.simple("node" + each + "." + CLUSTER, "A", 60, "203.0.113." + each)))
			.toArray(RecordSet[]::new));
		return this;
	}

	/** Puts sets in place, PENDING for a while or, with null, for ever. */
	void change(@Nullable Duration pending, RecordSet... sets) {
		Change change = new Change("C" + ++this.changes, SandboxSeed.ENTERPRISE, this.now,
				(pending != null) ? this.now.plus(pending) : null, null);
		this.ledger.decide((world) -> new Decision.Accept<>(new Commit(null, List.of(), List.of(sets), change), true));
	}

	void breakNode(int number, NodeFault fault) {
		this.faults.put("node" + number + "." + CLUSTER, new Condition(fault, this.now));
	}

	void pass(Duration time) {
		this.now = this.now.plus(time);
	}

	InetSocketAddress at(String address) {
		return this.network.route(IpAddress.of(address), 53).orElseThrow();
	}

	String dig(String address, String... words) {
		return Dig.ask(at(address), words);
	}

	@Override
	public void close() {
		this.network.close();
	}

}
