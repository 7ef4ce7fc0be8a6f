package dev.signpost.diagnosis.check.resolver;

import java.util.List;
import java.util.Map;

import dev.signpost.lookup.DnsMessage;

/** The extended errors of a resolver's answer in words (RFC 8914). */
final class Reasons {

	private static final Map<Integer, String> NAMES = Map.ofEntries(Map.entry(1, "unsupported DNSKEY algorithm"),
			Map.entry(3, "stale answer"), Map.entry(5, "DNSSEC indeterminate"), Map.entry(6, "DNSSEC bogus"),
			Map.entry(7, "signature expired"), Map.entry(8, "signature not yet valid"), Map.entry(9, "DNSKEY missing"),
			Map.entry(10, "RRSIGs missing"), Map.entry(12, "NSEC missing"), Map.entry(13, "cached error"),
			Map.entry(15, "blocked"), Map.entry(16, "censored"), Map.entry(17, "filtered"), Map.entry(18, "prohibited"),
			Map.entry(19, "stale NXDOMAIN answer"), Map.entry(20, "not authoritative"),
			Map.entry(22, "no reachable authority"), Map.entry(23, "network error"));

	private Reasons() {
	}

	static List<Integer> codes(DnsMessage message) {
		return (message.opt() == null) ? List.of()
				: message.opt().errors().stream().map(DnsMessage.ExtendedError::code).toList();
	}

	/** For example {@code It gives the reason: signature expired (7).} */
	static String sentence(Heard heard) {
		List<String> reasons = heard.message()
			.map(Reasons::codes)
			.orElse(List.of())
			.stream()
			.map((code) -> NAMES.getOrDefault(code, "extended error") + " (" + code + ")")
			.toList();
		return reasons.isEmpty() ? "It gives no reason." : "It gives the reason: " + String.join(", ", reasons) + ".";
	}

}
