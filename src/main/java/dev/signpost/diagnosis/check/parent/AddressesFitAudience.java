package dev.signpost.diagnosis.check.parent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.signpost.cluster.ClusterDefinition.Audience;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.dns.AddressPolicy;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;

/**
 * Those whom the cluster is for can reach the addresses that they are sent to.
 */
public final class AddressesFitAudience implements Check {

	@Override
	public CheckId id() {
		return CheckId.D11;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.P1, CheckId.P2, CheckId.P5, CheckId.P6, CheckId.D1);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		Listed listed = Listed.by(evidence);
		Map<IpAddress, List<DnsName>> given = listed.byAddress();
		if (given.isEmpty()) {
			return List.of(say(Says.D11_NOT_ASKED));
		}
		List<Finding> found = given.entrySet()
			.stream()
			.flatMap((entry) -> judge(evidence, entry.getKey())
				.map((code) -> listed.about(CheckId.D11, code, entry.getValue().getFirst())
					.with("address", entry.getKey().text()))
				.stream())
			.toList();
		boolean inside = given.keySet().stream().anyMatch(AddressPolicy::isPrivate);
		return found.isEmpty()
				? List.of(listed.about(CheckId.D11, inside ? Says.PRIVATE_ADDRESSES : Says.ADDRESSES_FIT)) : found;
	}

	private static Optional<Says> judge(Evidence evidence, IpAddress address) {
		boolean internet = evidence.definition().audience() == Audience.INTERNET;
		if (evidence.rehearses(address)) {
			return Optional.empty();
		}
		if (internet && AddressPolicy.isPrivate(address)) {
			return Optional.of(Says.ADDRESS_NOT_PUBLIC);
		}
		return new AddressPolicy(evidence.file().sandbox(), List.of()).problemWith(address)
			.map((problem) -> Says.ADDRESS_UNUSABLE);
	}

	private static Finding say(Says code) {
		return Finding.of(CheckId.D11, code);
	}

	/** What it can say. */
	enum Says implements FindingCode {

		/** They can. */
		ADDRESSES_FIT(Severity.FINE, VerdictCode.WORKING),

		/** The addresses are private and the clients are inside. */
		PRIVATE_ADDRESSES(Severity.INFO, VerdictCode.WORKING),

		/** A private address is given to the internet. */
		ADDRESS_NOT_PUBLIC(Severity.ERROR, VerdictCode.SOME_CLIENTS_FAIL),

		/** No machine can be reached at that address. */
		ADDRESS_UNUSABLE(Severity.ERROR, VerdictCode.SOME_CLIENTS_FAIL),

		/** There is no referral with addresses. */
		D11_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
