package dev.signpost.diagnosis;

import java.util.List;

import org.jspecify.annotations.Nullable;
import dev.signpost.dns.DnsName;

/**
 * A step of the walk down from the root.
 *
 * @param zone whose servers were asked, null for the root
 * @param servers those that were asked
 */
public record Level(@Nullable DnsName zone, List<Server> servers) {

	public Level {
		servers = List.copyOf(servers);
	}

}
