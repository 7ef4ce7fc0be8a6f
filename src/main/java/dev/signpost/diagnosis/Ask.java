package dev.signpost.diagnosis;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Edns;
import dev.signpost.lookup.Question;

/**
 * The catalogue's questions, so that the one who asks and the one who judges mean the
 * same.
 */
public final class Ask {

	public static final RecordType DNSKEY = new RecordType("DNSKEY");

	private static final RecordType AXFR = new RecordType("AXFR");

	private static final Edns SIGNED = new Edns(0, 1232, true, false);

	private Ask() {
	}

	/** SOA over UDP with EDNS 1232: the question that every server gets. */
	public static Question soa(DnsName zone) {
		return Question.of(zone, RecordType.SOA);
	}

	/** SOA over UDP without EDNS. */
	public static Question soaPlain(DnsName zone) {
		return soa(zone).withEdns(null);
	}

	public static Question soaOverTcp(DnsName zone) {
		return soa(zone).overTcp();
	}

	public static Question soaVersionOne(DnsName zone) {
		return soa(zone).withEdns(new Edns(1, 1232, false, false));
	}

	public static Question soaUnknownOption(DnsName zone) {
		return soa(zone).withEdns(new Edns(0, 1232, false, true));
	}

	public static Question soaSigned(DnsName zone) {
		return soa(zone).withEdns(SIGNED);
	}

	public static Question soaMixedCase(DnsName zone) {
		return soa(zone).inMixedCase();
	}

	public static Question ns(DnsName zone) {
		return Question.of(zone, RecordType.NS);
	}

	/** NS without EDNS, for a long name below the cut (D13). */
	public static Question nsPlain(DnsName name) {
		return ns(name).withEdns(null);
	}

	/**
	 * The longest name below the given one that fits 255 octets (D13).
	 */
	public static DnsName longest(DnsName below) {
		StringBuilder name = new StringBuilder(below.text());
		while (name.length() < 190) {
			name.insert(0, "a".repeat(50) + ".");
		}
		return DnsName.of("a".repeat(253 - name.length() - 1) + "." + name);
	}

	public static Question a(DnsName name) {
		return Question.of(name, RecordType.A);
	}

	public static Question aaaa(DnsName name) {
		return Question.of(name, RecordType.AAAA);
	}

	/** DS with DO, at the parent zone's servers. */
	public static Question ds(DnsName zone) {
		return Question.of(zone, RecordType.DS).withEdns(SIGNED);
	}

	public static Question dnskey(DnsName zone) {
		return Question.of(zone, DNSKEY).withEdns(SIGNED);
	}

	/** The whole zone over TCP; only its first message is read (N18). */
	public static Question transfer(DnsName zone) {
		return Question.of(zone, AXFR).overTcp().withEdns(null);
	}

	/**
	 * With RD=1: at a node to see whether it recurses, at a resolver the ordinary one.
	 */
	public static Question recursive(DnsName name, RecordType type) {
		return Question.recursive(name, type);
	}

	/** At a resolver, with signature checking off. */
	public static Question unchecked(DnsName name, RecordType type) {
		return Question.recursive(name, type).unchecked();
	}

}
