package dev.signpost.sandbox.resolver;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.signpost.dns.IpAddress;
import org.xbill.DNS.Name;

/**
 * Who serves a zone.
 *
 * @param servers each server's name with the addresses that came along
 */
record Cut(Name zone, Map<Name, List<IpAddress>> servers, Instant until) {
}
