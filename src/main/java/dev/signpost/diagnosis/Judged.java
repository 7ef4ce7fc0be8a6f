package dev.signpost.diagnosis;

import java.util.List;
import java.util.Map;

import dev.signpost.dns.IpAddress;

/**
 * What became of one check.
 *
 * @param settled whether all that it reads is in
 * @param at the findings at each address that is settled, before they were weighed; empty
 * for a check that is judged as a whole
 * @param findings those to show, with their causes
 */
record Judged(Check check, boolean settled, Map<IpAddress, List<Finding>> at, List<Finding> findings) {

	Judged {
		at = Map.copyOf(at);
		findings = List.copyOf(findings);
	}

	boolean byAddress() {
		return this.check instanceof AddressCheck;
	}

	boolean settledAt(IpAddress address) {
		return byAddress() ? this.at.containsKey(address) || this.settled : this.settled;
	}

	/**
	 * Whether it failed there, WARNING or worse, so that what needs it cannot be judged.
	 */
	boolean failedAt(IpAddress address) {
		List<Finding> there = byAddress() ? this.at.getOrDefault(address, List.of()) : this.findings;
		return there.stream().anyMatch((finding) -> finding.severity().needsAttention());
	}

	List<Finding> failures() {
		return this.findings.stream().filter((finding) -> finding.severity().needsAttention()).toList();
	}

}
