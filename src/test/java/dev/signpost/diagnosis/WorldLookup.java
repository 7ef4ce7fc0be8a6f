package dev.signpost.diagnosis;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import dev.signpost.dns.AddressPolicy;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Lookup;
import dev.signpost.lookup.Nameserver;
import dev.signpost.lookup.PortProbe;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.StartingPoints;
import dev.signpost.lookup.TargetPolicy;

/**
 * A sample world that can be asked, and that keeps what it was asked.
 */
final class WorldLookup implements Lookup, PortProbe, StartingPoints {

	private volatile SampleWorld world;

	private final Map<IpAddress, Server> servers = new ConcurrentHashMap<>();

	private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();

	private volatile BiPredicate<Server, Question> held = (server, question) -> false;

	private volatile CountDownLatch released = new CountDownLatch(1);

	WorldLookup(SampleWorld world) {
		this.world = world;
		servers(world);
	}

	/** Another world from now on. */
	WorldLookup world(SampleWorld other) {
		this.world = other;
		this.held = (server, question) -> false;
		this.released = new CountDownLatch(1);
		this.servers.clear();
		servers(other);
		return this;
	}

	private void servers(SampleWorld world) {
		Stream.of(List.of(SampleWorld.ROOT, SampleWorld.TLD, SampleWorld.RESOLVER), world.parents(), world.nodes())
			.flatMap(List::stream)
			.forEach((server) -> this.servers.put(server.address(), server));
	}

	/** Such questions are answered only when they are released. */
	WorldLookup holding(BiPredicate<Server, Question> which) {
		this.held = which;
		return this;
	}

	void release() {
		this.released.countDown();
	}

	EvidenceCollector collector(Duration deadline) {
		return collector(this, deadline);
	}

	/** One whose questions go another way. */
	EvidenceCollector collector(Lookup way, Duration deadline) {
		return new EvidenceCollector(way, this, this, policy(), deadline, Clock.fixed(SampleWorld.NOW, ZoneOffset.UTC));
	}

	List<Sent> sent() {
		return List.copyOf(this.sent);
	}

	@Override
	public Answer ask(Nameserver nameserver, Question question) {
		Server server = this.servers.get(nameserver.address());
		this.sent.add(new Sent(nameserver.address(), question));
		if (server == null) {
			return Said.silence();
		}
		if (this.held.test(server, question)) {
			try {
				this.released.await();
			}
			catch (InterruptedException ex) {
				return new Answer.NotAsked(Answer.Reason.DEADLINE);
			}
		}
		return this.world.answer(server, question);
	}

	@Override
	public PortAnswer knock(IpAddress address, int port, boolean tls, DnsName name) {
		return new PortAnswer.Open(Duration.ofMillis(1), "+PONG", null);
	}

	@Override
	public List<Nameserver> roots() {
		return List.of(nameserver(SampleWorld.ROOT));
	}

	@Override
	public List<Nameserver> resolvers() {
		return List.of(nameserver(SampleWorld.RESOLVER));
	}

	private static Nameserver nameserver(Server server) {
		return new Nameserver(server.label(), server.address(), Nameserver.Care.ORDINARY);
	}

	private static TargetPolicy policy() {
		return new TargetPolicy(new AddressPolicy(true, List.of()), List.of(), java.util.Set.of());
	}

	record Sent(IpAddress address, Question question) {
	}

}
