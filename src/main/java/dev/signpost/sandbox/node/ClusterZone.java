package dev.signpost.sandbox.node;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.signpost.dns.IpAddress;
import dev.signpost.sandbox.authority.Names;
import dev.signpost.sandbox.authority.Wire;
import dev.signpost.sandbox.authority.ZoneData;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;

/**
 * The zone that a cluster publishes of itself.
 */
final class ClusterZone {

	private static final long NS_TTL = 3600;

	private static final long TTL = 5;

	private static final Pattern DATABASE = Pattern.compile("redis-(1\\d{4})(\\.internal)?\\.",
			Pattern.CASE_INSENSITIVE);

	private final Name apex;

	private final Outlook outlook;

	private final List<Record> records = new ArrayList<>();

	private ClusterZone(Name apex, Outlook outlook) {
		this.apex = apex;
		this.outlook = outlook;
	}

	/**
	 * The zone with everything that a question for one name can need.
	 * @param apex its name, which is not the cluster's where names are wrong
	 */
	static ZoneData of(Name apex, Outlook outlook, Name asked) {
		ClusterZone zone = new ClusterZone(apex, outlook);
		zone.head();
		outlook.cluster().nodes().forEach(zone::node);
		outlook.cluster().endpoints().forEach(zone::endpoint);
		zone.database(asked);
		return ZoneData.of(apex, zone.records.stream().distinct().toList());
	}

	private void head() {
		this.records.add(new SOARecord(this.apex, DClass.IN, TTL, below("ns"), below("hostmaster"), 2026010101L, 600,
				300, 86400, TTL));
		List<SimNode> nodes = this.outlook.cluster().nodes();
		SimNode master = this.outlook.leads(nodes.getFirst());
		List.of(this.apex, below("ns")).forEach((name) -> add(name, this.outlook.addresses(master)));
	}

	private void node(SimNode node) {
		Name server = below(this.outlook.cluster().serverLabel(node));
		this.records.add(new NSRecord(this.apex, DClass.IN, NS_TTL, server));
		List<IpAddress> addresses = this.outlook.addresses(node);
		List.of(server, below("node" + node.uid()), below("ns" + node.uid())).forEach((name) -> add(name, addresses));
	}

	private void endpoint(Name name) {
		if (name.subdomain(this.apex)) {
			add(name, this.outlook.proxies(port(name)));
		}
	}

	/** Any database name is one that exists. */
	private void database(Name asked) {
		if (asked.subdomain(this.apex) && !asked.equals(this.apex) && port(asked) > 0) {
			add(asked, this.outlook.proxies(port(asked)));
		}
	}

	private int port(Name name) {
		Matcher database = DATABASE.matcher(name.relativize(this.apex) + ".");
		return database.matches() ? Integer.parseInt(database.group(1)) : 0;
	}

	private void add(Name owner, List<IpAddress> addresses) {
		addresses.forEach((address) -> this.records.add(Wire.address(owner, TTL, address)));
	}

	private Name below(String label) {
		return Names.of(label + "." + this.apex);
	}

}
