package dev.signpost.sandbox.node;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import dev.signpost.dns.IpAddress;
import org.xbill.DNS.Name;

/**
 * A node of a simulated cluster.
 *
 * @param name as its parent's records call it
 * @param uid the number in the cluster's own labels
 * @param addresses those that the cluster publishes
 * @param others those on which it listens too
 */
public record SimNode(Name name, int uid, List<IpAddress> addresses, List<IpAddress> others) {

	public SimNode {
		addresses = List.copyOf(addresses);
		others = List.copyOf(others);
	}

	/** All addresses on which it listens. */
	public List<IpAddress> listening() {
		return Stream.concat(this.addresses.stream(), this.others.stream()).toList();
	}

	/**
	 * The full name without its final dot, in lower case, as people use it.
	 */
	public String label() {
		return this.name.toString(true).toLowerCase(Locale.ROOT);
	}

}
