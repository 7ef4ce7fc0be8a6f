package dev.signpost.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * A DNS message as it was read (RFC 1035 section 4).
 *
 * @param rcode the extended code where there is an OPT record
 * @param question the name as it came, with its case and final dot, or null if the
 * section is empty
 * @param additional without the OPT record
 * @param size of the whole message in octets
 */
public record DnsMessage(int id, int opcode, int rcode, Flags flags, @Nullable Asked question, List<Rr> answer,
		List<Rr> authority, List<Rr> additional, @Nullable Opt opt, int size) {

	public DnsMessage {
		answer = List.copyOf(answer);
		authority = List.copyOf(authority);
		additional = List.copyOf(additional);
	}

	/**
	 * The code's mnemonic, for example {@code NXDOMAIN}, or {@code RCODE23}.
	 */
	public String rcodeName() {
		return Rcodes.name(this.rcode);
	}

	public boolean noError() {
		return this.rcode == Rcodes.NOERROR;
	}

	/**
	 * The records of this name and type in the answer section.
	 */
	public List<Rr> answers(DnsName name, RecordType type) {
		return of(this.answer, name, type);
	}

	public List<Rr> authority(DnsName name, RecordType type) {
		return of(this.authority, name, type);
	}

	public List<Rr> additional(DnsName name, RecordType type) {
		return of(this.additional, name, type);
	}

	/**
	 * Whether this sends the asker on to the servers of the given zone: NS records in the
	 * authority section, none in the answer, and no claim to authority.
	 */
	public boolean refersTo(DnsName zone) {
		return noError() && !this.flags.aa() && this.answer.isEmpty() && !authority(zone, RecordType.NS).isEmpty();
	}

	/**
	 * The SOA of a negative answer.
	 */
	public Optional<Rr> soaInAuthority() {
		return this.authority.stream().filter((rr) -> rr.type().equals(RecordType.SOA)).findFirst();
	}

	private static List<Rr> of(List<Rr> section, DnsName name, RecordType type) {
		List<Rr> found = new ArrayList<>();
		for (Rr rr : section) {
			if (rr.type().equals(type) && rr.isAt(name)) {
				found.add(rr);
			}
		}
		return found;
	}

	/** The header bits. */
	public record Flags(boolean qr, boolean aa, boolean tc, boolean rd, boolean ra, boolean ad, boolean cd) {
	}

	/** The question section's entry. */
	public record Asked(String name, RecordType type, int dnsClass) {
	}

	/**
	 * The OPT record.
	 *
	 * @param errors extended errors (RFC 8914)
	 * @param options codes of all options
	 */
	public record Opt(int version, int udpSize, boolean dnssecOk, List<ExtendedError> errors, List<Integer> options) {

		public Opt {
			errors = List.copyOf(errors);
			options = List.copyOf(options);
		}

	}

	/**
	 * Why a resolver answered as it did.
	 *
	 * @param text already made printable
	 */
	public record ExtendedError(int code, String text) {
	}

}
