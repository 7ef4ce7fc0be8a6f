package dev.signpost.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Nameserver;
import dev.signpost.lookup.Nameserver.Care;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.wire.Limits;
import dev.signpost.lookup.wire.WireLookup;
import dev.signpost.peer.Bind;
import dev.signpost.peer.PeerProcess;

/**
 * The highest sustained rate of {@code lookup} beside {@code dnsperf}'s against the same
 * BIND, in turns; and 170 questions in three waves, as one diagnosis asks them.
 */
public final class LookupBench {

	private static final int SECONDS = 4;

	private static final int ROUNDS = 3;

	/** Questions in flight, for both. */
	private static final int IN_FLIGHT = Integer.getInteger("inFlight", 200);

	private static final DnsName ZONE = DnsName.of("cache.example");

	private static final Nameserver NODE = new Nameserver("node1", IpAddress.of("192.0.2.1"), Care.ORDINARY);

	private static final List<Question> QUESTIONS = List.of(Question.of(ZONE, RecordType.SOA),
			Question.of(ZONE, RecordType.NS), Question.of(DnsName.of("ns1.cache.example"), RecordType.A));

	private LookupBench() {
	}

	public static void main(String[] arguments) throws IOException, InterruptedException {
		try (Bind bind = Bind.with("cache.example", "$TTL 60\n@ SOA ns1 host 1 1 1 1 1\n@ NS ns1\nns1 A 192.0.2.1")
			.start();
				WireLookup lookup = WireLookup.start((address, port) -> Optional.of(bind.socket()),
						Duration.ofSeconds(2), Limits.NONE)) {
			rates(bind, lookup);
			waves(lookup);
		}
	}

	private static void rates(Bind bind, WireLookup lookup) throws IOException, InterruptedException {
		rate(lookup);
		Figures ours = new Figures();
		Figures theirs = new Figures();
		Figures cost = new Figures();
		for (int round = 0; round < ROUNDS; round++) {
			long cpu = cpu();
			double rate = rate(lookup);
			cost.add((cpu() - cpu) / 1_000.0 / (rate * SECONDS));
			ours.add(rate);
			theirs.add(dnsperf(bind));
		}
		System.out.printf(
				"| questions a second, one BIND | %,.0f | dnsperf %,.0f | %.2f of it | %.1f µs of CPU each |%n",
				ours.median(), theirs.median(), ours.median() / theirs.median(), cost.median());
	}

	private static double rate(WireLookup lookup) throws InterruptedException {
		LongAdder answered = new LongAdder();
		LongAdder missed = new LongAdder();
		long start = System.nanoTime();
		long end = start + Duration.ofSeconds(SECONDS).toNanos();
		try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
			IntStream.range(0, IN_FLIGHT).forEach((asker) -> askers.execute(() -> {
				for (int i = asker; System.nanoTime() < end; i++) {
					Answer answer = lookup.ask(NODE, QUESTIONS.get(i % QUESTIONS.size()));
					((answer instanceof Answer.Reply) ? answered : missed).increment();
				}
			}));
		}
		if (missed.sum() > 0) {
			System.out.println("  without an answer: " + missed.sum());
		}
		return answered.sum() * 1e9 / (System.nanoTime() - start);
	}

	private static double dnsperf(Bind bind) throws IOException {
		Path folder = Files.createTempDirectory("signpost-dnsperf");
		Path questions = folder.resolve("questions");
		Files.write(questions, List.of("cache.example SOA", "cache.example NS", "ns1.cache.example A"));
		try (PeerProcess dnsperf = PeerProcess.start("dnsperf", folder,
				List.of("-s", "127.0.0.1", "-p", "" + bind.socket().getPort(), "-d", questions.toString(), "-l",
						"" + SECONDS, "-c", "" + IN_FLIGHT, "-q", "" + IN_FLIGHT, "-e"))) {
			dnsperf.await();
			Matcher rate = Pattern.compile("Queries per second:\\s+([0-9.]+)").matcher(dnsperf.output());
			return rate.find() ? Double.parseDouble(rate.group(1)) : Double.NaN;
		}
	}

	private static void waves(WireLookup lookup) throws InterruptedException {
		Figures millis = new Figures();
		for (int run = 0; run < 300; run++) {
			long start = System.nanoTime();
			wave(lookup, 20);
			wave(lookup, 60);
			wave(lookup, 90);
			if (run >= 100) {
				millis.add((System.nanoTime() - start) / 1e6);
			}
		}
		System.out.printf("| 170 questions in three waves | %.1f ms | nine of ten below %.1f ms |%n", millis.median(),
				millis.quantile(0.9));
	}

	private static void wave(WireLookup lookup, int questions) throws InterruptedException {
		CountDownLatch open = new CountDownLatch(questions);
		for (int i = 0; i < questions; i++) {
			Question question = QUESTIONS.get(i % QUESTIONS.size());
			Thread.startVirtualThread(() -> {
				lookup.ask(NODE, question);
				open.countDown();
			});
		}
		open.await();
	}

	private static long cpu() {
		return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
			.getProcessCpuTime();
	}

}
