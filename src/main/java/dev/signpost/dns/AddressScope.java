package dev.signpost.dns;

/**
 * What kind of place an address is in, after the special-purpose registries of IANA.
 */
public enum AddressScope {

	/** Reachable from everywhere. */
	GLOBAL,

	/** Private networks: RFC 1918 and fc00::/7. */
	PRIVATE,

	/** Shared address space, 100.64.0.0/10 (RFC 6598). */
	SHARED,

	/** For examples only: RFC 5737 and RFC 3849. */
	DOCUMENTATION,

	/** The asking machine itself. */
	LOOPBACK,

	/** This link only. */
	LINK_LOCAL,

	/** Where clouds hand out credentials. */
	METADATA,

	/** Many receivers. */
	MULTICAST,

	/** No address: 0.0.0.0/8 and ::. */
	UNSPECIFIED,

	/** Kept for later, or broadcast. */
	RESERVED,

	/** IPv4 wrapped in IPv6: mapped, compatible, 6to4, NAT64, Teredo. */
	TRANSITION

}
