package dev.signpost.lookup;

import java.util.Optional;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordType;

/**
 * One record as a server gave it.
 *
 * @param owner with the case as it came, its escapes and its final dot
 * @param dnsClass 1 for IN
 * @param ttl in seconds, 0 to 4294967295 as it came
 */
public record Rr(String owner, RecordType type, int dnsClass, long ttl, Rdata data) {

	/**
	 * The owner as a name that a zone can hold; nothing for the root.
	 */
	public Optional<DnsName> name() {
		return DnsName.parse(this.owner);
	}

	/**
	 * Whether the owner is this name, whatever its case.
	 */
	public boolean isAt(DnsName name) {
		return this.owner.equalsIgnoreCase(name.absolute());
	}

}
