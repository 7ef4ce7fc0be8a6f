package dev.signpost.diagnosis.check.node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.dns.IpAddress;

/** Tells what no node has from what only some lack. */
final class Everywhere {

	private Everywhere() {
	}

	/**
	 * The findings, with those of a code that every judged address has about the same
	 * name put together under another code.
	 */
	static List<Finding> of(Evidence evidence, List<Finding> all, FindingCode some, FindingCode every) {
		Set<IpAddress> judged = addresses(all.stream().filter((finding) -> finding.severity() != Severity.NOT_ASKED));
		Map<String, List<Finding>> byName = all.stream()
			.filter((finding) -> finding.code().equals(some.name()))
			.collect(Collectors.groupingBy((finding) -> finding.arguments().getOrDefault("name", ""),
					LinkedHashMap::new, Collectors.toList()));
		byName.values().removeIf((findings) -> !addresses(findings.stream()).containsAll(judged));
		List<Finding> whole = byName.values().stream().map((findings) -> under(every, evidence, findings)).toList();
		Set<Finding> gone = byName.values().stream().flatMap(List::stream).collect(Collectors.toSet());
		return Stream.concat(whole.stream(), all.stream().filter((finding) -> !gone.contains(finding))).toList();
	}

	private static Finding under(FindingCode code, Evidence evidence, List<Finding> findings) {
		Finding one = findings.getFirst();
		List<String> rests = findings.stream().flatMap((finding) -> finding.evidence().stream()).distinct().toList();
		boolean waits = !evidence.definition().installed();
		Severity severity = (waits && code.severity().needsAttention()) ? Severity.NOTICE : code.severity();
		VerdictCode verdict = waits ? VerdictCode.WAITING_FOR_CLUSTER : code.verdict();
		return new Finding(one.check(), code.name(), severity, verdict, null, null, one.arguments(), rests, null);
	}

	private static Set<IpAddress> addresses(Stream<Finding> findings) {
		return findings.flatMap((finding) -> Optional.ofNullable(finding.address()).stream())
			.collect(Collectors.toSet());
	}

}
