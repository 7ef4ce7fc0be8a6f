package dev.signpost.bench;

import java.time.Duration;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.signpost.diagnosis.EvidenceFile;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Server.Role;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.PortProbe.PortAnswer;
import dev.signpost.lookup.Transport;

/**
 * How long a run must take whatever its engine does: the longest chain of questions that
 * depend on each other, each as long as it took in this very run.
 */
final class CriticalPath {

	private final Collection<Exchange> exchanges;

	private final double knock;

	private CriticalPath(EvidenceFile file) {
		this.exchanges = file.exchanges();
		this.knock = file.knocks().stream().mapToDouble((knock) -> millis(knock.answer())).max().orElse(0);
	}

	static double millis(EvidenceFile file) {
		return new CriticalPath(file).longest();
	}

	private double longest() {
		double down = first(Role.ROOT) + first(Role.ABOVE) + slowest((one) -> one.server().role() == Role.PARENT);
		double resolver = slowest((one) -> one.server().role() == Role.RESOLVER);
		double nodes = this.exchanges.stream()
			.map(Exchange::server)
			.filter((server) -> server.role() == Role.NODE)
			.distinct()
			.mapToDouble(this::node)
			.max()
			.orElse(0);
		return Stream.of(down, resolver, nodes).max(Double::compare).orElseThrow();
	}

	/** The first answer of any server of a level leads on. */
	private double first(Role role) {
		return this.exchanges.stream()
			.filter((one) -> one.server().role() == role)
			.mapToDouble(CriticalPath::millis)
			.min()
			.orElse(0);
	}

	/**
	 * The first answer over UDP lets all others go out, one of them leads to a database.
	 */
	private double node(Server node) {
		double first = this.exchanges.stream()
			.filter((one) -> one.server().equals(node) && one.question().transport() == Transport.UDP)
			.filter((one) -> one.answer() instanceof Answer.Reply)
			.mapToDouble(CriticalPath::millis)
			.min()
			.orElse(0);
		return first + slowest((one) -> one.server().equals(node)) + this.knock;
	}

	private double slowest(Predicate<Exchange> which) {
		return this.exchanges.stream().filter(which).mapToDouble(CriticalPath::millis).max().orElse(0);
	}

	private static double millis(Exchange exchange) {
		return millis(switch (exchange.answer()) {
			case Answer.Reply reply -> reply.took();
			case Answer.Silence silence -> silence.waited();
			case Answer.Unreachable unreachable -> unreachable.took();
			case Answer.Garbled garbled -> garbled.took();
			case Answer.NotAsked notAsked -> Duration.ZERO;
		});
	}

	private static double millis(PortAnswer answer) {
		return millis(switch (answer) {
			case PortAnswer.Open open -> open.took();
			case PortAnswer.Closed closed -> closed.took();
			case PortAnswer.Silent silent -> silent.waited();
			case PortAnswer.NotTried notTried -> Duration.ZERO;
		});
	}

	private static double millis(Duration took) {
		return took.toNanos() / 1e6;
	}

}
