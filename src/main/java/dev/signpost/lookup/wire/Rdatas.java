package dev.signpost.lookup.wire;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Rdata;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;

/** What records hold, out of dnsjava's hands. */
final class Rdatas {

	/** Type, class, TTL and length, between owner and data. */
	private static final int BEFORE_DATA = 10;

	private Rdatas() {
	}

	static Rdata of(Record rr) {
		return switch (rr) {
			case ARecord address -> Addresses.rdata(address.rdataToWireCanonical());
			case AAAARecord address -> Addresses.rdata(address.rdataToWireCanonical());
			case NSRecord server -> new Rdata.Server(server.getTarget().toString());
			case CNAMERecord alias -> new Rdata.Alias(alias.getTarget().toString());
			case DNAMERecord alias -> new Rdata.Alias(alias.getTarget().toString());
			case SOARecord soa -> soa(soa);
			case TXTRecord text -> new Rdata.Txt(text.getStringsAsByteArrays());
			case DSRecord ds ->
				new Rdata.Ds(ds.getFootprint(), ds.getAlgorithm(), ds.getDigestID(), orNone(ds.getDigest()));
			case DNSKEYRecord key ->
				new Rdata.Dnskey(key.getFlags(), key.getProtocol(), key.getAlgorithm(), orNone(key.getKey()));
			case RRSIGRecord signature -> rrsig(signature);
			case NSECRecord nsec -> new Rdata.Nsec(nsec.getNext().toString(), types(nsec.getTypes()));
			case NSEC3Record nsec3 -> new Rdata.Nsec3(nsec3.getHashAlgorithm(), nsec3.getFlags(), nsec3.getIterations(),
					orNone(nsec3.getSalt()), orNone(nsec3.getNext()), types(nsec3.getTypes()));
			default -> new Rdata.Other(bytes(rr));
		};
	}

	/**
	 * About how many characters the names in the data have.
	 */
	static int textLength(Record rr) {
		return switch (rr) {
			case NSRecord server -> server.getTarget().length();
			case CNAMERecord alias -> alias.getTarget().length();
			case SOARecord soa -> soa.getHost().length() + soa.getAdmin().length();
			case RRSIGRecord signature -> signature.getSigner().length();
			case NSECRecord nsec -> nsec.getNext().length();
			default -> 0;
		};
	}

	private static Rdata soa(SOARecord soa) {
		return new Rdata.Soa(soa.getHost().toString(), soa.getAdmin().toString(), soa.getSerial(), soa.getRefresh(),
				soa.getRetry(), soa.getExpire(), soa.getMinimum());
	}

	private static Rdata rrsig(RRSIGRecord rr) {
		return new Rdata.Rrsig(Types.of(rr.getTypeCovered()), rr.getAlgorithm(), rr.getLabels(), rr.getOrigTTL(),
				rr.getExpire(), rr.getTimeSigned(), rr.getFootprint(), rr.getSigner().toString(),
				orNone(rr.getSignature()));
	}

	private static Set<RecordType> types(int[] codes) {
		return Arrays.stream(codes).mapToObj(Types::of).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * The data without compression, names in the case in which they came.
	 */
	private static byte[] bytes(Record rr) {
		byte[] whole = rr.toWire(Section.ADDITIONAL);
		return Arrays.copyOfRange(whole, rr.getName().length() + BEFORE_DATA, whole.length);
	}

	private static byte[] orNone(byte[] bytes) {
		return (bytes != null) ? bytes : new byte[0];
	}

}
