package dev.signpost.diagnosis;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.signpost.cluster.ClusterDefinition.Endpoint;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.PortProbe.Certificate;
import dev.signpost.lookup.PortProbe.PortAnswer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Evidence as JSON: what was written is what is read.
 */
class EvidenceJsonTests {

	/** Bytes that stand for messages: each one's place in this list. */
	private final List<DnsMessage> messages = new ArrayList<>();

	private final EvidenceJson json = new EvidenceJson(this::message);

	@Test
	void readsWhatItWrote() {
		EvidenceFile file = withWire(world().file());
		Optional<EvidenceFile> read = this.json.read(this.json.write(file));
		assertThat(read).get().usingRecursiveComparison().isEqualTo(file);
	}

	@Test
	void keepsWhatAServerSaidAsItsBytesOnly() {
		String text = new String(this.json.write(withWire(world().file())), StandardCharsets.UTF_8);
		assertThat(text).contains("\"wire\":\"").doesNotContain("\"message\"");
	}

	@Test
	void takesBytesThatAreNoMessageForAGarbledAnswer() {
		EvidenceFile file = SampleWorld.healthy(1).file();
		assertThat(this.json.read(this.json.write(file)).orElseThrow().exchanges())
			.allMatch((exchange) -> exchange.answer() instanceof Answer.Garbled);
	}

	@Test
	void readsNothingFromOtherFiles() {
		assertThat(this.json.read("{}".getBytes(StandardCharsets.UTF_8))).isEmpty();
		assertThat(this.json.read("not JSON".getBytes(StandardCharsets.UTF_8))).isEmpty();
	}

	private static SampleWorld world() {
		SampleWorld world = SampleWorld.healthy(3);
		Endpoint endpoint = new Endpoint(DnsName.of("redis-12000.cache.enterprise.example"), 12_000, true);
		return world.silent(world.node(3))
			.when(world.node(2), Ask.soa(world.cluster()), Said.portClosed())
			.knocked(endpoint, IpAddress.of("203.0.113.11"),
					new PortAnswer.Open(Duration.ofMillis(2), "-NOAUTH",
							new Certificate(false, List.of("other.example"))))
			.knocked(endpoint, IpAddress.of("203.0.113.12"), new PortAnswer.NotTried(Answer.Reason.DEADLINE))
			.earlier(Duration.ofMinutes(5), "C5 node1 split");
	}

	private EvidenceFile withWire(EvidenceFile file) {
		return new EvidenceFile(file.definition(), file.sandbox(), file.rehearsal(), file.randomLabel(),
				file.startedAt(), file.finishedAt(), file.zone(), file.machine(), file.levels(), file.targets(),
				file.exchanges().stream().map(this::withWire).toList(), file.knocks(), file.earlier(), file.report(),
				file.reportedAt());
	}

	private Exchange withWire(Exchange exchange) {
		if (!(exchange.answer() instanceof Answer.Reply reply)) {
			return exchange;
		}
		this.messages.add(reply.message());
		byte[] wire = ByteBuffer.allocate(4).putInt(this.messages.size() - 1).array();
		return new Exchange(exchange.id(), exchange.server(), exchange.question(), exchange.sample(),
				exchange.atMillis(),
				new Answer.Reply(reply.message(), wire, reply.took(), reply.attempt(), reply.sent(), reply.strays()));
	}

	private Optional<DnsMessage> message(byte[] wire) {
		return (wire.length == 4) ? Optional.of(this.messages.get(ByteBuffer.wrap(wire).getInt())) : Optional.empty();
	}

}
