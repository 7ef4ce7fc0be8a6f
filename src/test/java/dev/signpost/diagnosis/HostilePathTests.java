package dev.signpost.diagnosis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.HostileServer;
import dev.signpost.lookup.Lookup;
import dev.signpost.lookup.Trick;
import dev.signpost.lookup.wire.Limits;
import dev.signpost.lookup.wire.WireLookup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each kind of bad answer at each place of the way to a healthy cluster, over real
 * sockets: a run ends, says that something is wrong, and says it in plain characters.
 *
 * <p>
 * Not one of the tricks is harmless here: even their readable answers give an A record to
 * whatever was asked.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostilePathTests {

	private static final Duration TIMEOUT = Duration.ofMillis(250);

	private static final Duration DEADLINE = Duration.ofSeconds(20);

	private static final int AT_ONCE = 16;

	/** Controls, and what turns or hides text. */
	private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}]");

	private final List<Run> runs = new ArrayList<>();

	@BeforeAll
	void runAll() throws Exception {
		Semaphore room = new Semaphore(AT_ONCE);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<List<Run>>> all = Stream.of(Trick.values()).map((trick) -> threads.submit(() -> {
				room.acquire();
				try {
					return play(trick);
				}
				finally {
					room.release();
				}
			})).toList();
			for (Future<List<Run>> some : all) {
				this.runs.addAll(some.get(3, TimeUnit.MINUTES));
			}
		}
	}

	@Test
	void everyRunEnds() {
		assertThat(this.runs).hasSize(Trick.values().length * Place.values().length)
			.allSatisfy((run) -> assertThat(run.findings()).as(run.name())
				.extracting(Finding::check)
				.contains(CheckId.values()));
	}

	@Test
	void noRunIsGreen() {
		assertThat(this.runs.stream()
			.filter((run) -> run.place().onTheWay() && !run.verdict().severity().needsAttention())
			.map((run) -> run.name() + " " + run.verdict().code() + " " + run.verdict().severity())).isEmpty();
	}

	@Test
	void theHostileServerIsNotPraised() {
		assertThat(this.runs.stream()
			.flatMap((run) -> run.findings()
				.stream()
				.filter((finding) -> finding.severity() == Severity.FINE && run.place().spoils(finding))
				.map((finding) -> run.name() + " " + finding.check() + " " + finding.code())))
			.isEmpty();
	}

	@Test
	void saysEverythingInPlainCharacters() {
		assertThat(this.runs.stream().flatMap(Run::texts).filter((text) -> UNPRINTABLE.matcher(text).find()).distinct())
			.isEmpty();
	}

	private static List<Run> play(Trick trick) throws Exception {
		try (HostileServer server = HostileServer.playing(trick);
				WireLookup wire = WireLookup.start((address, port) -> Optional.of(server.socket()), TIMEOUT,
						Limits.NONE);
				ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Run>> started = Stream.of(Place.values())
				.map((place) -> threads.submit(() -> run(trick, place, wire)))
				.toList();
			List<Run> runs = new ArrayList<>();
			for (Future<Run> one : started) {
				runs.add(one.get());
			}
			return runs;
		}
	}

	private static Run run(Trick trick, Place place, Lookup wire) {
		SampleWorld world = SampleWorld.healthy(3);
		WorldLookup honest = new WorldLookup(world);
		Lookup path = (nameserver, question) -> (place.stands(world, nameserver.address()) ? wire : honest)
			.ask(nameserver, question);
		EvidenceFile file = honest.collector(path, DEADLINE)
			.collect(Assignment.of(world.definition(), true, world.zoneFacts()));
		Evidence evidence = Evidence.of(file);
		List<Finding> findings = Catalogue.whole().judge(evidence);
		return new Run(trick, place, findings, Catalogue.whole().verdict(evidence, findings));
	}

	/** Where the hostile server stands, and what cannot be fine then. */
	private enum Place {

		/** The only root server. */
		ROOT(false, CheckId.P1),

		/** The only server of the top-level domain. */
		ABOVE(false, CheckId.P1),

		/** All servers of the parent zone. */
		PARENT(true, CheckId.P4, CheckId.D1),

		/** The second of three nodes. */
		NODE(true, CheckId.N2, CheckId.N8),

		/** The only resolver. */
		RESOLVER(true);

		private final boolean onTheWay;

		private final List<CheckId> spoilt;

		Place(boolean onTheWay, CheckId... spoilt) {
			this.onTheWay = onTheWay;
			this.spoilt = List.of(spoilt);
		}

		boolean stands(SampleWorld world, IpAddress address) {
			return switch (this) {
				case ROOT -> address.equals(SampleWorld.ROOT.address());
				case ABOVE -> address.equals(SampleWorld.TLD.address());
				case PARENT -> world.parents().stream().anyMatch((server) -> server.address().equals(address));
				case NODE -> address.equals(world.node(2).address());
				case RESOLVER -> address.equals(SampleWorld.RESOLVER.address());
			};
		}

		/** Clients need it: those above may be out of a closed network's reach. */
		boolean onTheWay() {
			return this.onTheWay;
		}

		boolean spoils(Finding finding) {
			boolean other = this == NODE && !"node2".equals(finding.node());
			return this.spoilt.contains(finding.check()) && !other;
		}

	}

	/** What a diagnosis made of a trick. */
	private record Run(Trick trick, Place place, List<Finding> findings, Verdict verdict) {

		String name() {
			return this.trick + " at " + this.place;
		}

		Stream<String> texts() {
			Wording words = Wording.english();
			return Stream
				.concat(Stream.of(words.headline(this.verdict), words.advice(this.verdict)), this.findings.stream()
					.flatMap((finding) -> Stream
						.of(Stream.of(words.title(finding)), words.why(finding).stream(), words.fix(finding).stream(),
								Stream.ofNullable(finding.node()), finding.arguments().values().stream())
						.flatMap((some) -> some)));
		}

	}

}
