package dev.signpost.dns;

import java.util.Set;

/** How values of one type are compared. */
final class RecordValues {

	private static final Set<RecordType> NAMES = Set.of(RecordType.NS, RecordType.CNAME, new RecordType("PTR"));

	private RecordValues() {
	}

	static String normalised(RecordType type, String value) {
		if (NAMES.contains(type)) {
			return DnsName.parse(value).map(DnsName::absolute).orElse(value);
		}
		return type.isAddress() ? IpAddress.parse(value).map(IpAddress::text).orElse(value) : value;
	}

}
