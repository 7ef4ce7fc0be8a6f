package dev.signpost.diagnosis.check.dnssec;

import java.util.Collection;

import dev.signpost.lookup.Rdata;

/** Which key a fingerprint is of (RFC 4034 appendix B). */
final class KeyTags {

	private KeyTags() {
	}

	/**
	 * Whether any of the fingerprints is of any of the keys, as far as their tags tell.
	 */
	static boolean meet(Collection<Rdata.Ds> fingerprints, Collection<Rdata.Dnskey> keys) {
		return fingerprints.stream()
			.anyMatch((ds) -> keys.stream()
				.anyMatch((key) -> key.algorithm() == ds.algorithm() && of(key) == ds.keyTag()));
	}

	static int of(Rdata.Dnskey key) {
		long sum = key.flags() + ((key.protocol() << 8) | key.algorithm());
		byte[] bytes = key.key();
		for (int i = 0; i < bytes.length; i++) {
			int octet = bytes[i] & 0xff;
			sum += (i % 2 == 0) ? octet << 8 : octet;
		}
		sum += (sum >> 16) & 0xffff;
		return (int) (sum & 0xffff);
	}

}
