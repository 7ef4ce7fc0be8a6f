package dev.signpost.lookup;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;

/**
 * What a record holds. Names keep their case, their escapes and their final dot.
 */
public sealed interface Rdata {

	/** A or AAAA. */
	record Address(IpAddress address) implements Rdata {
	}

	/** NS. */
	record Server(String name) implements Rdata {
	}

	/** CNAME or DNAME. */
	record Alias(String target) implements Rdata {
	}

	/** SOA, times in seconds. */
	record Soa(String mname, String rname, long serial, long refresh, long retry, long expire,
			long minimum) implements Rdata {
	}

	/** DS (RFC 4034 section 5). */
	record Ds(int keyTag, int algorithm, int digestType, byte[] digest) implements Rdata {
	}

	/** DNSKEY (RFC 4034 section 2). */
	record Dnskey(int flags, int protocol, int algorithm, byte[] key) implements Rdata {
	}

	/** RRSIG (RFC 4034 section 3). */
	record Rrsig(RecordType covered, int algorithm, int labels, long originalTtl, Instant expires, Instant inception,
			int keyTag, String signer, byte[] signature) implements Rdata {
	}

	/** NSEC (RFC 4034 section 4). */
	record Nsec(String next, Set<RecordType> types) implements Rdata {
	}

	/** NSEC3 (RFC 5155 section 3). */
	record Nsec3(int hash, int flags, int iterations, byte[] salt, byte[] next,
			Set<RecordType> types) implements Rdata {
	}

	/** TXT: the strings as bytes. */
	record Txt(List<byte[]> strings) implements Rdata {
	}

	/** Any other type, uncompressed. */
	record Other(byte[] bytes) implements Rdata {
	}

}
