package dev.signpost.sandbox.route53.world;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A hosted zone without its records.
 *
 * @param id without the prefix {@code /hostedzone/}
 * @param nameServers the four names of a public zone without final dot, empty for a
 * private one
 * @param vpc the network of a private zone
 */
public record HostedZone(String id, DomainName name, String callerReference, @Nullable String comment,
		List<String> nameServers, @Nullable Vpc vpc) {

	public HostedZone {
		nameServers = List.copyOf(nameServers);
	}

	public boolean isPrivate() {
		return this.vpc != null;
	}

	/** A network that a private zone is tied to. */
	public record Vpc(String region, String id) {
	}

}
