package dev.signpost.cluster;

import java.util.List;

import dev.signpost.cluster.ClusterDefinition.Audience;
import dev.signpost.cluster.ClusterDefinition.Endpoint;
import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.dns.AddressPolicy;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.Problem;
import dev.signpost.dns.Ttl;
import dev.signpost.dns.ZoneRef;
import dev.signpost.web.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * Reads typed definitions: a valid definition comes out, or everything that is wrong.
 */
public final class DefinitionReader {

	private static final int MOST_NAME_SERVERS = 100;

	private final AddressPolicy policy;

	public DefinitionReader(AddressPolicy policy) {
		this.policy = policy;
	}

	/**
	 * Reads the whole input, for a cluster in the given zone.
	 */
	public Reading read(ClusterInput input, ZoneRef zone) {
		Problems problems = new Problems();
		NameReader names = new NameReader(zone, problems);
		AddressReader addresses = new AddressReader(this.policy, problems);
		DnsName name = names.cluster(input.name(), "name");
		// with a wrong name the nodes are still read, against the zone's own
		DnsName base = (name != null) ? name : zone.apex();
		List<Node> nodes = new NodesReader(base, names, addresses, problems).read(input.nodes());
		Ttl ttl = ttl(input.ttl(), "ttl", problems);
		Ttl nsTtl = blank(input.nsTtl()) ? ttl : ttl(input.nsTtl(), "nsTtl", problems);
		Audience audience = audience(input.audience(), problems);
		List<Endpoint> endpoints = new EndpointsReader(base, names, problems).read(input.endpoints());
		List<IpAddress> others = addresses.list(input.otherNameServers(), "otherNameServers", MOST_NAME_SERVERS);
		if (!problems.all().isEmpty() || name == null || ttl == null || nsTtl == null) {
			return new Reading.Invalid(problems.all());
		}
		return new Reading.Valid(
				new ClusterDefinition(name, zone, ttl, nsTtl, nodes, audience, endpoints, others, input.installed()));
	}

	private static @Nullable Ttl ttl(@Nullable String typed, String field, Problems problems) {
		String text = (typed != null) ? Typed.trimmed(typed) : "";
		if (text.equals("0")) {
			problems.add(field, new Problem("TTL_ZERO", "With 0 caches would ask every time: the lowest is 1"));
			return null;
		}
		return problems.none(field, Ttl.problemWith(text)) ? Ttl.of(text) : null;
	}

	private static Audience audience(@Nullable String typed, Problems problems) {
		return switch (blank(typed) ? "INTERNET" : String.valueOf(typed)) {
			case "INTERNET" -> Audience.INTERNET;
			case "PRIVATE" -> Audience.PRIVATE;
			default -> {
				problems.add("audience", "NOT_AN_AUDIENCE", "The audience is INTERNET or PRIVATE");
				yield Audience.INTERNET;
			}
		};
	}

	private static boolean blank(@Nullable String typed) {
		return typed == null || Typed.trimmed(typed).isEmpty();
	}

	/** What came of reading. */
	public sealed interface Reading {

		/** It can be saved and planned. */
		record Valid(ClusterDefinition definition) implements Reading {
		}

		/** These fields are wrong. */
		record Invalid(List<FieldProblem> problems) implements Reading {

			public Invalid {
				problems = List.copyOf(problems);
			}

		}

	}

}
