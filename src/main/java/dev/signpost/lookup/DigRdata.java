package dev.signpost.lookup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;

/** Record data in presentation form, as {@code dig} spells it. */
final class DigRdata {

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss")
		.withZone(ZoneOffset.UTC);

	private static final Comparator<RecordType> BY_NUMBER = Comparator.comparingInt(DigRdata::number)
		.thenComparing(Comparator.naturalOrder());

	private DigRdata() {
	}

	static String text(RecordType type, Rdata data) {
		return switch (data) {
			case Rdata.Address(IpAddress address) -> DigAddress.text(address);
			case Rdata.Server(String name) -> DigBytes.printable(name);
			case Rdata.Alias(String target) -> DigBytes.printable(target);
			case Rdata.Soa soa -> soa(soa);
			case Rdata.Ds ds ->
				join(ds.keyTag(), ds.algorithm(), ds.digestType(), DigBytes.words(DigBytes.hex(ds.digest())));
			case Rdata.Dnskey key ->
				join(key.flags(), key.protocol(), key.algorithm(), DigBytes.words(DigBytes.base64(key.key())));
			case Rdata.Rrsig signature -> rrsig(signature);
			case Rdata.Nsec nsec -> join(DigBytes.printable(nsec.next()), types(nsec.types()));
			case Rdata.Nsec3 nsec3 -> nsec3(nsec3);
			case Rdata.Txt txt -> txt.strings().stream().map(DigBytes::quoted).collect(Collectors.joining(" "));
			case Rdata.Other other -> DigOther.text(type, other.bytes());
		};
	}

	private static String soa(Rdata.Soa soa) {
		return join(DigBytes.printable(soa.mname()), DigBytes.printable(soa.rname()), soa.serial(), soa.refresh(),
				soa.retry(), soa.expire(), soa.minimum());
	}

	private static String rrsig(Rdata.Rrsig rr) {
		return join(DigColumns.type(rr.covered()), rr.algorithm(), rr.labels(), rr.originalTtl(), stamp(rr.expires()),
				stamp(rr.inception()), rr.keyTag(), DigBytes.printable(rr.signer()),
				DigBytes.words(DigBytes.base64(rr.signature())));
	}

	private static String nsec3(Rdata.Nsec3 rr) {
		String salt = (rr.salt().length == 0) ? "-" : DigBytes.hex(rr.salt());
		return join(rr.hash(), rr.flags(), rr.iterations(), salt, DigBytes.base32(rr.next()), types(rr.types()));
	}

	/** In the order of their numbers, as the bit map has them. */
	private static String types(Set<RecordType> types) {
		return types.stream().sorted(BY_NUMBER).map(DigColumns::type).collect(Collectors.joining(" "));
	}

	private static int number(RecordType type) {
		return DigOther.number(type);
	}

	private static String stamp(Instant at) {
		return STAMP.format(at);
	}

	private static String join(Object... fields) {
		StringBuilder line = new StringBuilder();
		for (Object field : fields) {
			String text = field.toString();
			line.append((line.isEmpty() || text.isEmpty()) ? "" : " ").append(text);
		}
		return line.toString();
	}

}
