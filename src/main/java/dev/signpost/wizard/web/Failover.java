package dev.signpost.wizard.web;

import dev.signpost.cluster.Draft;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.Ttl;
import org.jspecify.annotations.Nullable;

/**
 * What happens when a node dies, with a chosen time to live.
 *
 * @param node the label of the node that dies
 * @param alone whether there is no other node
 * @param seconds the time to live
 * @param warning message key of what speaks against it, or null
 */
record Failover(String node, boolean alone, String seconds, @Nullable String warning) {

	private static final int SHORT = 10;

	private static final int LONG = 300;

	static Failover of(Draft draft, String typed) {
		String text = typed.strip();
		String seconds = Ttl.problemWith(text).isEmpty() ? text : "60";
		return new Failover(node(draft), draft.typed().nodes().size() == 1, seconds,
				warning(Integer.parseInt(seconds)));
	}

	static @Nullable String warning(int seconds) {
		return (seconds < SHORT) ? "wizard.ttl.short" : (seconds > LONG) ? "wizard.ttl.long" : null;
	}

	private static String node(Draft draft) {
		int count = draft.typed().nodes().size();
		String name = (count > 0) ? draft.typed().nodes().get(Math.min(1, count - 1)).name() : "node2";
		return DnsName.parse(name)
			.flatMap((full) -> DnsName.parse(draft.typed().name()).map(full::relativeTo))
			.orElse(name);
	}

}
