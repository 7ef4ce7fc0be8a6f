package dev.signpost.diagnosis.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Diagnosis;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.web.Move.Kind;
import dev.signpost.dns.IpAddress;

/** What a result offers to plan, to those who may; only while it is fresh. */
final class Moves {

	private static final Duration FRESH = Duration.ofMinutes(10);

	private static final Set<CheckId> DEAD = EnumSet.of(CheckId.N1, CheckId.N4, CheckId.N7);

	private static final Set<String> GONE = Set.of("CHILD_LACKS_SERVER", "REPORT_HAS_FEWER", "NODE_NOT_LISTED");

	private static final Set<String> LIVE_DIFFERS = Set.of("NS_RECORD_DRIFTED", "ADDRESS_DRIFTED", "SERVER_NOT_A_NODE",
			"GLUE_WRONG");

	private static final Set<CheckId> RECORDS = EnumSet.of(CheckId.D3, CheckId.D5, CheckId.D6, CheckId.D7, CheckId.D8,
			CheckId.D9, CheckId.D10, CheckId.D12, CheckId.C7);

	private Moves() {
	}

	static List<Move> of(Diagnosis diagnosis, Instant now) {
		Evidence evidence = diagnosis.evidence();
		if (evidence == null || !diagnosis.finished() || diagnosis.startedAt().plus(FRESH).isBefore(now)) {
			return List.of();
		}
		List<Finding> causes = diagnosis.findings()
			.stream()
			.filter((finding) -> finding.leads() && finding.severity().needsAttention())
			.toList();
		List<Move> moves = new ArrayList<>();
		causes.stream().flatMap((finding) -> aboutNode(finding, evidence)).distinct().forEach(moves::add);
		if (causes.stream().anyMatch((finding) -> LIVE_DIFFERS.contains(finding.code())) && Live.of(evidence).whole()) {
			moves.add(new Move(Kind.TAKE_OVER, "", ""));
		}
		if (causes.stream().anyMatch((finding) -> finding.check() == CheckId.D1)) {
			moves.add(new Move(Kind.DELEGATE, "", ""));
		}
		else if (causes.stream().anyMatch((finding) -> RECORDS.contains(finding.check()))) {
			moves.add(new Move(Kind.PUT_BACK, "", ""));
		}
		return moves;
	}

	private static Stream<Move> aboutNode(Finding finding, Evidence evidence) {
		String node = finding.node();
		if (node == null) {
			return Stream.empty();
		}
		boolean ours = evidence.definition().nodes().stream().anyMatch((one) -> labelled(one, node, evidence));
		if (ours && (DEAD.contains(finding.check()) || GONE.contains(finding.code()))) {
			return (evidence.definition().nodes().size() > 1) ? Stream.of(new Move(Kind.TAKE_OUT, node, ""))
					: Stream.empty();
		}
		IpAddress address = finding.address();
		boolean joins = !ours && finding.code().equals("PARENT_LACKS_SERVER")
				&& node.matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
		return (joins && address != null) ? Stream.of(new Move(Kind.ADD, node, address.text())) : Stream.empty();
	}

	private static boolean labelled(ClusterDefinition.Node node, String label, Evidence evidence) {
		return evidence.label(node.name()).equals(label);
	}

}
