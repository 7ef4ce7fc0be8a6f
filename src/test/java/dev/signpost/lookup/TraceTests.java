package dev.signpost.lookup;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Trace.Level;
import dev.signpost.lookup.Trace.Visit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TraceTests {

	private static final Question QUESTION = Question.of(DnsName.of("cache.enterprise.example"), RecordType.NS);

	private static final Level ROOT = new Level(null,
			List.of(visit("a.root", "192.0.2.1", refers("example.", "A.ns.example.", "b.ns.example.")),
					visit("b.root", "192.0.2.2", refers("example.", "b.ns.example.", "A.ns.example.")),
					visit("c.root", "192.0.2.3", new Answer.Silence(Duration.ofSeconds(2), 1, List.of()))));

	private static final Level TOP = new Level(DnsName.of("example"),
			List.of(visit("a.ns", "192.0.2.11", refers("enterprise.example.", "ns1.enterprise.example.")),
					visit("b.ns", "192.0.2.12", refers("enterprise.example.", "ns2.enterprise.example.")),
					visit("c.ns", "192.0.2.13", reply(5, List.of())),
					visit("d.ns\u202e", "2001:db8::14",
							new Answer.Garbled(new byte[9], "it ends before it is complete", Duration.ZERO)),
					visit("e.ns", "192.0.2.15", new Answer.NotAsked(Answer.Reason.REFUSED))));

	@Test
	void knowsWhomEachLevelNamesAndWhetherItAgrees() {
		assertThat(ROOT.named()).containsExactly("a.ns.example.", "b.ns.example.");
		assertThat(ROOT.agreed()).isTrue();
		assertThat(ROOT.zoneText()).isEqualTo(".");
		assertThat(TOP.named()).containsExactly("ns1.enterprise.example.", "ns2.enterprise.example.");
		assertThat(TOP.agreed()).isFalse();
		assertThat(TOP.zoneText()).isEqualTo("example.");
	}

	@Test
	void tellsLevelByLevelWhatAllServersSaid() {
		assertThat(new TraceText("Signpost 1.0.0").text(new Trace(QUESTION, List.of(ROOT, TOP)))).isEqualTo("""
				; <<>> Signpost 1.0.0 <<>> +trace cache.enterprise.example NS
				;; global options: +cmd

				;; .: 3 servers asked
				example.		172800	IN	NS	A.ns.example.
				example.		172800	IN	NS	b.ns.example.
				;; Received 77 bytes from 192.0.2.1#53(a.root) in 12 ms
				;; Received 77 bytes from 192.0.2.2#53(b.root) in 12 ms
				;; communications error to 192.0.2.3#53: timed out

				;; example.: 5 servers asked, and they do not name the same
				enterprise.example.	172800	IN	NS	ns1.enterprise.example.
				;; Received 77 bytes from 192.0.2.11#53(a.ns) in 12 ms
				enterprise.example.	172800	IN	NS	ns2.enterprise.example.
				;; Received 77 bytes from 192.0.2.12#53(b.ns) in 12 ms
				;; status: REFUSED
				;; Received 77 bytes from 192.0.2.13#53(c.ns) in 12 ms
				;; Got bad packet from 2001:db8::14#53(d.nsU+202E): it ends before it is complete
				;; not asked: 192.0.2.15#53(e.ns): this address may not be asked
				""");
	}

	@Test
	void cutsWhatIsTooLong() {
		String[] many = Stream.iterate(0, (i) -> i + 1)
			.limit(5_000)
			.map((i) -> "ns" + i + ".example.")
			.toArray(String[]::new);
		Level level = new Level(null, List.of(visit("a.root", "192.0.2.1", refers("example.", many))));
		assertThat(new TraceText("Signpost").text(new Trace(QUESTION, List.of(level, level, level))))
			.contains(";; 4800 more lines are not shown\n")
			.contains(";; 5000 more lines are not shown\n")
			.hasLineCount(2 + 3 * 4 + 200);
	}

	private static Visit visit(String name, String address, Answer answer) {
		return new Visit(new Nameserver(name, IpAddress.of(address), Nameserver.Care.ORDINARY), QUESTION, answer);
	}

	private static Answer refers(String zone, String... servers) {
		return reply(0,
				Stream.of(servers)
					.map((server) -> new Rr(zone, RecordType.NS, 1, 172800, new Rdata.Server(server)))
					.toList());
	}

	private static Answer reply(int rcode, List<Rr> authority) {
		DnsMessage message = new DnsMessage(1, 0, rcode,
				new DnsMessage.Flags(true, false, false, false, false, false, false), null, List.of(), authority,
				List.of(), null, 77);
		return new Answer.Reply(message, new byte[0], Duration.ofMillis(12), 1, 1, List.of());
	}

}
