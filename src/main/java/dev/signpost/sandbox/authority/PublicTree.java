package dev.signpost.sandbox.authority;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.signpost.dns.IpAddress;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;

/**
 * The root and the top-level domains above the hosted zones.
 */
public final class PublicTree {

	private static final long DAY = 86400;

	private static final Name ROOT_SERVER = Names.of("root-servers.example.");

	private static final Name REGISTRY = Names.of("registry.example.");

	private final Map<Name, List<Record>> domains = new TreeMap<>();

	/**
	 * The tree above some public hosted zones.
	 * @param zones the apex of each with its servers
	 * @param servers the address of each server's name
	 */
	public PublicTree(Map<Name, List<Name>> zones, Map<Name, IpAddress> servers) {
		Stream.of("example.", "com.", "net.", "org.", "uk.").forEach((each) -> domain(Names.of(each)));
		zones.forEach((apex, names) -> delegate(apex, names));
		servers.forEach((name, address) -> domain(top(name)).add(address(name, address)));
		place(ROOT_SERVER, Addresses.ROOTS);
		place(REGISTRY, Addresses.REGISTRIES);
	}

	/** What the root's servers know. */
	public ZoneServer root() {
		List<Record> records = new ArrayList<>(head(Name.root, ROOT_SERVER, Addresses.ROOTS));
		records.addAll(glue(ROOT_SERVER, Addresses.ROOTS));
		records.addAll(glue(REGISTRY, Addresses.REGISTRIES));
		this.domains.keySet().forEach((domain) -> records.addAll(servers(domain, REGISTRY, Addresses.REGISTRIES)));
		return new ZoneServer(List.of(ZoneData.of(Name.root, records)));
	}

	/** What the servers of the top-level domains know. */
	public ZoneServer registries() {
		return new ZoneServer(this.domains.entrySet().stream().map((domain) -> {
			List<Record> records = new ArrayList<>(head(domain.getKey(), REGISTRY, Addresses.REGISTRIES));
			records.addAll(domain.getValue());
			return ZoneData.of(domain.getKey(), records);
		}).toList());
	}

	private void delegate(Name apex, List<Name> servers) {
		if (apex.labels() > 2) {
			servers.forEach((server) -> domain(top(apex)).add(new NSRecord(apex, DClass.IN, 2 * DAY, server)));
		}
	}

	private void place(Name servers, List<IpAddress> addresses) {
		domain(top(servers)).addAll(glue(servers, addresses));
	}

	private Collection<Record> domain(Name top) {
		return this.domains.computeIfAbsent(top, (name) -> new ArrayList<>());
	}

	private static Name top(Name name) {
		return new Name(name, name.labels() - 2);
	}

	private static List<Record> head(Name apex, Name servers, List<IpAddress> addresses) {
		List<Record> head = new ArrayList<>(servers(apex, servers, addresses));
		head.add(new SOARecord(apex, DClass.IN, 900, letter(servers, 0), Names.of("hostmaster.example."), 1, 1800, 900,
				604800, 900));
		return head;
	}

	private static List<Record> servers(Name zone, Name servers, List<IpAddress> addresses) {
		return addresses.stream()
			.<Record>map(
					(address) -> new NSRecord(zone, DClass.IN, 2 * DAY, letter(servers, addresses.indexOf(address))))
			.toList();
	}

	private static List<Record> glue(Name servers, List<IpAddress> addresses) {
		return addresses.stream()
			.map((address) -> address(letter(servers, addresses.indexOf(address)), address))
			.toList();
	}

	private static Name letter(Name servers, int index) {
		return Names.of((char) ('a' + index) + "." + servers);
	}

	private static Record address(Name name, IpAddress address) {
		return Wire.address(name, 2 * DAY, address);
	}

}
