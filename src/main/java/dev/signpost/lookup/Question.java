package dev.signpost.lookup;

import java.util.Locale;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * One question of class IN; two equal ones need only be asked once.
 *
 * @param type any type that can be asked for, AXFR over TCP included
 * @param recursionDesired the RD bit
 * @param checkingDisabled the CD bit (RFC 4035 section 3.2.2)
 * @param mixedCase whether every second letter of the name is sent in upper case
 * @param edns what the OPT record says, or null for a question without one
 */
public record Question(DnsName name, RecordType type, Transport transport, boolean recursionDesired,
		boolean checkingDisabled, boolean mixedCase, @Nullable Edns edns) {

	/**
	 * An ordinary question to an authoritative server: UDP, no recursion, EDNS 1232.
	 */
	public static Question of(DnsName name, RecordType type) {
		return new Question(name, type, Transport.UDP, false, false, false, Edns.ORDINARY);
	}

	/**
	 * An ordinary question to a resolver.
	 */
	public static Question recursive(DnsName name, RecordType type) {
		return new Question(name, type, Transport.UDP, true, false, false, Edns.ORDINARY);
	}

	public Question overTcp() {
		return new Question(this.name, this.type, Transport.TCP, this.recursionDesired, this.checkingDisabled,
				this.mixedCase, this.edns);
	}

	public Question withEdns(@Nullable Edns other) {
		return new Question(this.name, this.type, this.transport, this.recursionDesired, this.checkingDisabled,
				this.mixedCase, other);
	}

	public Question unchecked() {
		return new Question(this.name, this.type, this.transport, this.recursionDesired, true, this.mixedCase,
				this.edns);
	}

	public Question inMixedCase() {
		return new Question(this.name, this.type, this.transport, this.recursionDesired, this.checkingDisabled, true,
				this.edns);
	}

	/**
	 * The name exactly as it is sent, with its final dot.
	 */
	public String spelling() {
		if (!this.mixedCase) {
			return this.name.absolute();
		}
		StringBuilder spelt = new StringBuilder(this.name.absolute());
		for (int at = 0; at < spelt.length(); at += 2) {
			spelt.setCharAt(at, Character.toUpperCase(spelt.charAt(at)));
		}
		return spelt.toString();
	}

	/**
	 * As the contract writes it, for example {@code cache.example. IN SOA}.
	 */
	public String text() {
		return spelling() + " IN " + this.type.name().toUpperCase(Locale.ROOT);
	}

}
