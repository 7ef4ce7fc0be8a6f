package dev.signpost.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

import dev.signpost.diagnosis.EvidenceFile;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.peer.PeerProcess;

/**
 * How long a diagnosis takes, what it asks and what it costs: one cluster well, with a
 * silent node and with nothing but silent ones, and many clusters at once; beside
 * {@code dig} doing the guide's commands and beside what no engine could beat.
 */
public final class DiagnosisBench {

	private static final int CLUSTERS = Integer.getInteger("clusters", 1_000);

	private static final int AT_ONCE = 64;

	private static final int WARM_UP = 300;

	private static final int WELL = 200;

	private static final int SILENT = 5;

	private DiagnosisBench() {
	}

	public static void main(String[] arguments) throws IOException, InterruptedException {
		try (SmallInternet internet = new SmallInternet(CLUSTERS); Engine engine = new Engine(internet)) {
			IntStream.range(0, WARM_UP).forEach((run) -> Engine.judge(engine.collect(1 + run % CLUSTERS)));
			many(engine);
			many(engine);
			one("healthy", internet, engine, WELL);
			internet.freeze(1);
			one("one node silent", internet, engine, SILENT);
			internet.freeze(SmallZones.NODES);
			one("all nodes silent", internet, engine, SILENT);
			internet.thaw();
		}
	}

	private static void one(String state, SmallInternet internet, Engine engine, int runs) throws IOException {
		Figures wall = new Figures();
		Figures least = new Figures();
		Figures judging = new Figures();
		EvidenceFile last = engine.collect(1);
		long sent = engine.sent();
		long cpu = cpu();
		for (int run = 0; run < runs; run++) {
			long start = System.nanoTime();
			last = engine.collect(1);
			long collected = System.nanoTime();
			Engine.judge(last);
			wall.add((System.nanoTime() - start) / 1e6);
			judging.add((System.nanoTime() - collected) / 1e6);
			least.add(CriticalPath.millis(last));
		}
		double each = (cpu() - cpu) / 1e6 / runs;
		System.out.printf(
				"| %s: %s | %.1f ms, nine of ten below %.1f ms | %d questions, %d packets and connections "
						+ "| %.1f ms of CPU, %.1f ms to judge | longest chain %.1f ms: %.2f times |",
				state, Engine.judge(last).code(), wall.median(), wall.quantile(0.9), last.exchanges().size(),
				(engine.sent() - sent) / runs, each, judging.median(), least.median(), wall.median() / least.median());
		double dig = dig(internet);
		System.out.printf(" dig, the guide's %d commands %,.0f ms: %.1f times |%n",
				SmallZones.PARENTS.size() + SmallZones.NODES, dig, dig / wall.median());
	}

	/**
	 * The name servers of the cluster at each server of both sides, one after the other.
	 */
	private static double dig(SmallInternet internet) throws IOException {
		List<String> servers = new ArrayList<>(SmallZones.PARENTS);
		IntStream.rangeClosed(1, SmallZones.NODES).mapToObj(SmallZones::node).forEach(servers::add);
		Path folder = Files.createTempDirectory("signpost-dig");
		long start = System.nanoTime();
		for (String server : servers) {
			try (PeerProcess dig = PeerProcess.start("dig", folder, List.of("@127.0.0.1", "-p",
					"" + internet.socket(server).getPort(), SmallZones.cluster(1), "ns", "+norecurse"))) {
				dig.await();
			}
		}
		return (System.nanoTime() - start) / 1e6;
	}

	private static void many(Engine engine) throws InterruptedException {
		Semaphore turns = new Semaphore(AT_ONCE);
		Figures wall = new Figures();
		List<VerdictCode> wrong = new ArrayList<>();
		long cpu = cpu();
		long start = System.nanoTime();
		try (ExecutorService runs = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int cluster = 1; cluster <= CLUSTERS; cluster++) {
				int number = cluster;
				turns.acquire();
				runs.execute(() -> {
					long began = System.nanoTime();
					VerdictCode code = Engine.judge(engine.collect(number)).code();
					turns.release();
					synchronized (wall) {
						wall.add((System.nanoTime() - began) / 1e6);
						if (code != VerdictCode.WORKING) {
							wrong.add(code);
						}
					}
				});
			}
		}
		double seconds = (System.nanoTime() - start) / 1e9;
		System.out.printf(
				"| %,d clusters, %d at once | %.0f a second | %.1f ms of CPU each | each run %.0f ms, nine of ten below "
						+ "%.0f ms | not working: %s |%n",
				CLUSTERS, AT_ONCE, CLUSTERS / seconds, (cpu() - cpu) / 1e6 / CLUSTERS, wall.median(),
				wall.quantile(0.9), wrong.size() + " " + wrong.stream().distinct().toList());
	}

	private static long cpu() {
		return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
			.getProcessCpuTime();
	}

}
