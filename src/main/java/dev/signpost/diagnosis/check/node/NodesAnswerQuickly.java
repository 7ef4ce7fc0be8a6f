package dev.signpost.diagnosis.check.node;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.Answer;

/**
 * N3: no node lets clients wait.
 */
public final class NodesAnswerQuickly extends NodeCheck {

	private static final Duration NOTICEABLE = Duration.ofMillis(200);

	private static final Duration LONG = Duration.ofMillis(500);

	private static final Duration APART = Duration.ofMillis(20);

	private static final int TIMES = 5;

	public NodesAnswerQuickly() {
		super(CheckId.N3, Set.of(CheckId.N1), Says.values());
	}

	@Override
	List<Finding> look(Told told) {
		return median(told).map((took) -> {
			Says code = (took.compareTo(LONG) > 0) ? Says.NODE_VERY_SLOW
					: (took.compareTo(NOTICEABLE) > 0) ? Says.NODE_SLOW : Says.NODE_QUICK;
			Finding finding = found(code, told).restingOn(timed(told));
			return List.of((code != Says.NODE_QUICK) ? finding.with("took", Millis.of(took)) : finding);
		}).orElseGet(() -> notAsked(told));
	}

	@Override
	public List<Finding> weigh(Evidence evidence, List<Finding> all) {
		Map<IpAddress, Duration> times = new HashMap<>();
		for (Finding finding : all) {
			at(evidence, finding).flatMap(NodesAnswerQuickly::median)
				.ifPresent((took) -> times.put(Objects.requireNonNull(finding.address()), took));
		}
		return super.weigh(evidence, all.stream().map((finding) -> compared(evidence, finding, times)).toList());
	}

	private Finding compared(Evidence evidence, Finding finding, Map<IpAddress, Duration> times) {
		Duration own = (finding.address() != null) ? times.get(finding.address()) : null;
		List<Duration> others = times.entrySet()
			.stream()
			.filter((entry) -> !entry.getKey().equals(finding.address()))
			.map(Map.Entry::getValue)
			.toList();
		if (own == null || others.isEmpty() || finding.severity() != Severity.FINE) {
			return finding;
		}
		Duration usual = Millis.median(others);
		boolean slower = own.compareTo(usual.multipliedBy(TIMES)) > 0 && own.compareTo(usual.plus(APART)) > 0;
		return slower ? at(evidence, finding).map((told) -> found(Says.NODE_SLOWER, told).restingOn(timed(told)))
			.orElse(finding)
			.with("took", Millis.of(own))
			.with("others", Millis.of(usual)) : finding;
	}

	private static Optional<Told> at(Evidence evidence, Finding finding) {
		String label = finding.node();
		IpAddress address = finding.address();
		return (label == null || address == null) ? Optional.empty()
				: Optional.of(new Told(evidence, new Server(Server.Role.NODE, label, address)));
	}

	private static Optional<Duration> median(Told told) {
		List<Duration> times = timed(told).stream()
			.flatMap((exchange) -> (exchange.answer() instanceof Answer.Reply reply) ? Stream.of(reply.took())
					: Stream.empty())
			.toList();
		return times.isEmpty() ? Optional.empty() : Optional.of(Millis.median(times));
	}

	private static List<Exchange> timed(Told told) {
		return told.settledUdp().stream().filter((exchange) -> exchange.answer() instanceof Answer.Reply).toList();
	}

	private enum Says implements FindingCode {

		NODE_QUICK(Severity.FINE, VerdictCode.WORKING),

		NODE_SLOWER(Severity.NOTICE, VerdictCode.WORKING),

		NODE_SLOW(Severity.NOTICE, VerdictCode.WORKING),

		NODE_VERY_SLOW(Severity.WARNING, VerdictCode.WORKING_SLOW),

		N3_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

		private final Severity severity;

		private final VerdictCode verdict;

		Says(Severity severity, VerdictCode verdict) {
			this.severity = severity;
			this.verdict = verdict;
		}

		@Override
		public Severity severity() {
			return this.severity;
		}

		@Override
		public VerdictCode verdict() {
			return this.verdict;
		}

	}

}
