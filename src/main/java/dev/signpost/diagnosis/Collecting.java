package dev.signpost.diagnosis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import dev.signpost.cluster.ClusterDefinition.Endpoint;
import dev.signpost.diagnosis.Notebook.Open;
import dev.signpost.diagnosis.Server.Role;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Lookup;
import dev.signpost.lookup.Nameserver;
import dev.signpost.lookup.Nameserver.Care;
import dev.signpost.lookup.PortProbe;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.StartingPoints;
import org.jspecify.annotations.Nullable;

/**
 * A run that collects evidence; whoever started it must {@link #await} it.
 */
public final class Collecting {

	/** Nobody waits longer than this for Route 53's API, or for a second sample. */
	private static final Duration A_WHILE = Duration.ofSeconds(2);

	private final Assignment assignment;

	private final Lookup lookup;

	private final PortProbe probe;

	private final Directory directory;

	private final String random;

	private final Clock clock;

	private final Instant startedAt;

	private final long started = System.nanoTime();

	private final Notebook book = new Notebook();

	private final Waves waves;

	private final Map<String, Thread> threads = new HashMap<>();

	private final Set<Endpoint> knockable = new HashSet<>();

	private final Set<Knocking> knocked = new HashSet<>();

	private int knocking;

	private boolean zoneRead;

	private boolean sampling = true;

	private boolean over;

	private ZoneFacts zone = new ZoneFacts.NotKnown("Route 53 has not answered yet");

	private @Nullable Instant finishedAt;

	Collecting(Assignment assignment, Lookup lookup, PortProbe probe, Directory directory, String random, Clock clock) {
		this.assignment = assignment;
		this.lookup = lookup;
		this.probe = probe;
		this.directory = directory;
		this.random = random;
		this.clock = clock;
		this.startedAt = clock.instant();
		this.knockable.addAll(assignment.definition().endpoints());
		this.waves = new Waves(assignment, new Questions(assignment.definition(), random), this.book, directory,
				new Sender());
	}

	synchronized void begin(StartingPoints starts) {
		this.waves.first(starts, this.assignment.parents());
		this.assignment.zone()
			.whenComplete((facts,
					trouble) -> zone((facts != null) ? facts : new ZoneFacts.NotKnown("Route 53 could not be read")));
	}

	/**
	 * Waits until everything is answered or given up, or the deadline has come.
	 */
	EvidenceFile await(Duration deadline) {
		awaitQuiet(deadline);
		List<Differences.Again> again = differences();
		if (!again.isEmpty()) {
			pauseUntil(A_WHILE);
			sampleAgain(again);
			awaitQuiet(deadline);
		}
		return end();
	}

	/**
	 * What is known now and what is still to come.
	 */
	public synchronized SoFar soFar() {
		Set<Server> open = new HashSet<>(this.book.openServers());
		this.book.targets().stream().map(Target::server).filter(this.waves::waits).forEach(open::add);
		Set<Role> growing = new HashSet<>(this.book.growing());
		if (!this.zoneRead) {
			growing.addAll(Set.of(Role.PARENT, Role.NODE));
		}
		boolean knocks = this.knocking > 0 || !this.knockable.isEmpty() && !this.book.open().isEmpty();
		return new SoFar(file(), this.over ? Evidence.StillOpen.NOTHING
				: new Evidence.StillOpen(growing, open, knocks, this.sampling, !this.zoneRead));
	}

	/**
	 * How many questions went out so far.
	 */
	public synchronized int questions() {
		return (int) (this.book.open().size() + this.book.exchanges()
			.stream()
			.filter((exchange) -> !(exchange.answer() instanceof Answer.NotAsked))
			.count());
	}

	private synchronized EvidenceFile file() {
		List<Exchange> exchanges = this.book.exchanges()
			.stream()
			.sorted(Comparator.comparingInt((exchange) -> Integer.parseInt(exchange.id().substring(1))))
			.toList();
		return new EvidenceFile(this.assignment.definition(), this.assignment.sandbox(), this.assignment.rehearsal(),
				this.random, this.startedAt, this.finishedAt, this.zone, this.assignment.machine(), this.book.levels(),
				this.book.targets(), exchanges, List.copyOf(this.book.knocks()), this.assignment.earlier(),
				this.assignment.report(), this.assignment.reportedAt());
	}

	private synchronized void zone(ZoneFacts facts) {
		if (!this.over) {
			this.zone = facts;
			this.waves.zone(facts);
			this.zoneRead = true;
			notifyAll();
		}
	}

	private synchronized void settle(String id, Exchange exchange) {
		if (this.over) {
			return;
		}
		this.threads.remove(id);
		this.book.settled(exchange);
		this.book.closed(id);
		if (exchange.sample() == 1) {
			this.waves.settled(exchange);
		}
		notifyAll();
	}

	private synchronized void knocked(Knock knock) {
		if (!this.over) {
			this.threads.remove(knock.id());
			this.book.knocked(knock);
			this.knocking--;
			notifyAll();
		}
	}

	private synchronized void awaitQuiet(Duration deadline) {
		while (!quiet() && left(deadline) > 0) {
			long more = this.zoneRead || left(A_WHILE) <= 0 ? left(deadline) : Math.min(left(deadline), left(A_WHILE));
			if (!pause(more)) {
				return;
			}
		}
	}

	private boolean quiet() {
		return this.book.open().isEmpty() && this.knocking == 0 && (this.zoneRead || left(A_WHILE) <= 0);
	}

	private synchronized void pauseUntil(Duration since) {
		while (left(since) > 0 && pause(left(since))) {
			continue;
		}
	}

	private boolean pause(long nanos) {
		try {
			TimeUnit.NANOSECONDS.timedWait(this, Math.max(nanos, 1_000_000L));
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private synchronized List<Differences.Again> differences() {
		List<Differences.Again> again = Differences.in(Evidence.of(file()));
		this.sampling = !again.isEmpty();
		return again;
	}

	private synchronized void sampleAgain(List<Differences.Again> again) {
		again.forEach((one) -> send(one.server(), one.question(), 2, Set.of()));
	}

	private synchronized EvidenceFile end() {
		this.over = true;
		this.sampling = false;
		this.book.open()
			.forEach((id, open) -> this.book.settled(new Exchange(id, open.server(), open.question(), open.sample(),
					millis(), new Answer.NotAsked(Answer.Reason.DEADLINE))));
		this.threads.values().forEach(Thread::interrupt);
		this.finishedAt = this.clock.instant();
		return file();
	}

	private void send(Server server, Question question, int sample, Set<Role> extending) {
		if (this.over || !this.book.isNew(server, question, sample)) {
			return;
		}
		String id = this.book.nextId();
		this.book.opened(id, new Open(server, question, sample, extending));
		Nameserver asked = new Nameserver(server.label(), server.address(),
				(server.role() == Role.NODE) ? Care.GENTLE : Care.ORDINARY);
		start(id, () -> {
			Answer answer = this.lookup.ask(asked, question);
			settle(id, new Exchange(id, server, question, sample, millis(), answer));
		});
	}

	private void start(String id, Runnable work) {
		Thread thread = Thread.ofVirtual().unstarted(work);
		this.threads.put(id, thread);
		thread.start();
	}

	private long millis() {
		return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - this.started);
	}

	private long left(Duration since) {
		return since.toNanos() - (System.nanoTime() - this.started);
	}

	private record Knocking(Endpoint endpoint, IpAddress address) {
	}

	/**
	 * A run under way.
	 *
	 * @param file what is in
	 * @param open what is still to come
	 */
	public record SoFar(EvidenceFile file, Evidence.StillOpen open) {
	}

	private final class Sender implements Waves.Asker {

		@Override
		public void ask(Server server, Question question, Set<Role> extending) {
			send(server, question, 1, extending);
		}

		@Override
		public void giveUp(Server server, Question question) {
			if (Collecting.this.book.isNew(server, question, 1)) {
				Collecting.this.book.settled(new Exchange(Collecting.this.book.nextId(), server, question, 1, millis(),
						new Answer.NotAsked(Answer.Reason.SERVER_SILENT)));
			}
		}

		@Override
		public void knock(Endpoint endpoint, IpAddress address) {
			if (Collecting.this.over || !Collecting.this.knocked.add(new Knocking(endpoint, address))) {
				return;
			}
			String id = Collecting.this.book.nextId();
			Collecting.this.knocking++;
			start(id, () -> knocked(new Knock(id, endpoint, address, answer(endpoint, address))));
		}

		private PortProbe.PortAnswer answer(Endpoint endpoint, IpAddress address) {
			return Collecting.this.directory.mayConnect(address, endpoint.port())
					? Collecting.this.probe.knock(address, endpoint.port(), endpoint.tls(), endpoint.name())
					: new PortProbe.PortAnswer.NotTried(Answer.Reason.REFUSED);
		}

	}

}
