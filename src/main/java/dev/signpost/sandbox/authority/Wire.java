package dev.signpost.sandbox.authority;

import dev.signpost.dns.IpAddress;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * Makes records of typed values.
 */
public final class Wire {

	private Wire() {
	}

	/** An A or AAAA record. */
	public static Record address(Name owner, long ttl, IpAddress address) {
		int type = switch (address) {
			case IpAddress.V4 v4 -> Type.A;
			case IpAddress.V6 v6 -> Type.AAAA;
		};
		return Record.newRecord(owner, type, DClass.IN, ttl, address.octets());
	}

}
