package dev.signpost.lookup.wire;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.HostileServer;
import dev.signpost.lookup.Nameserver;
import dev.signpost.lookup.Nameserver.Care;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Trick;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten thousand bad answers leave nothing behind.
 */
class WireLookupEnduranceTests {

	private static final int EXCHANGES = 10_000;

	private static final long MEGABYTE = 1 << 20;

	private static final Nameserver SERVER = new Nameserver("ns1", IpAddress.of("192.0.2.1"), Care.ORDINARY);

	@Test
	void givesBackMemoryThreadsAndSockets() throws InterruptedException {
		try (HostileServer server = HostileServer.playingWhatIsAsked()) {
			exchange(server, 500);
			Footprint before = Footprint.now();
			assertThat(exchange(server, EXCHANGES)).isEqualTo(EXCHANGES);
			Footprint after = Footprint.now();
			assertThat(after.threads()).as("threads").isLessThanOrEqualTo(before.threads() + 2);
			assertThat(after.files()).as("open files").isLessThanOrEqualTo(before.files() + 8);
			assertThat(after.heap()).as("bytes of heap").isLessThan(before.heap() + 8 * MEGABYTE);
		}
	}

	private static int exchange(HostileServer server, int exchanges) throws InterruptedException {
		AtomicInteger answers = new AtomicInteger();
		Semaphore places = new Semaphore(400);
		try (WireLookup lookup = WireLookup.start((address, port) -> Optional.of(server.socket()),
				Duration.ofMillis(100), Limits.ORDINARY);
				ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < exchanges; i++) {
				Question question = question(i);
				places.acquire();
				askers.execute(() -> {
					Answer answer = lookup.ask(SERVER, question);
					answers.addAndGet((answer instanceof Answer.NotAsked) ? 0 : 1);
					places.release();
				});
			}
		}
		return answers.get();
	}

	private static Question question(int number) {
		Trick trick = Trick.values()[number % Trick.values().length];
		Question question = Question.of(DnsName.of(trick.label() + ".hostile.example"), RecordType.A);
		return (number % 4 == 0) ? question.overTcp() : question;
	}

	/**
	 * What the JVM holds.
	 *
	 * @param heap after a collection
	 */
	private record Footprint(int threads, long files, long heap) {

		static Footprint now() {
			System.gc();
			return new Footprint(ManagementFactory.getThreadMXBean().getThreadCount(), openFiles(),
					ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
		}

		private static long openFiles() {
			return (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system)
					? system.getOpenFileDescriptorCount() : 0;
		}

	}

}
