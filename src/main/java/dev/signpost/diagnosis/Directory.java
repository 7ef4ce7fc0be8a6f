package dev.signpost.diagnosis;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import dev.signpost.diagnosis.Server.Origin;
import dev.signpost.diagnosis.Server.Role;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.TargetPolicy;
import dev.signpost.lookup.TargetPolicy.Source;
import org.jspecify.annotations.Nullable;

/** Who may be asked, and who vouches for it. */
final class Directory {

	private final TargetPolicy policy;

	private final boolean internal;

	Directory(TargetPolicy policy, boolean internal) {
		this.policy = policy;
		this.internal = internal;
	}

	Target target(Server server, Origin origin) {
		return merged(null, server, EnumSet.of(origin));
	}

	/**
	 * The target with further origins; the first name that it was met under stays.
	 */
	Target merged(@Nullable Target known, Server server, Set<Origin> more) {
		Set<Origin> origins = EnumSet.noneOf(Origin.class);
		origins.addAll(more);
		if (known != null) {
			origins.addAll(known.origins());
		}
		Server named = (known != null) ? known.server() : server;
		return new Target(named, origins, refusal(named, origins));
	}

	/** Whether a port of a node may be connected to. */
	boolean mayConnect(IpAddress address, int port) {
		return this.policy.judge(address, port, Set.of(Source.RECORD, Source.ALLOWED_NETWORK),
				this.internal) instanceof TargetPolicy.Allowed;
	}

	private @Nullable String refusal(Server server, Set<Origin> origins) {
		Set<Source> sources = origins.stream()
			.map((origin) -> source(server.role(), origin))
			.collect(Collectors.toSet());
		sources.add(Source.ALLOWED_NETWORK);
		if (server.role() == Role.PARENT) {
			sources.add(Source.ON_THE_PATH);
		}
		return (this.policy.judge(server.address(), sources, this.internal) instanceof TargetPolicy.Refused refused)
				? refused.code() : null;
	}

	private static Source source(Role role, Origin origin) {
		return switch (origin) {
			case DEFINITION, DEFINITION_OTHER -> Source.RECORD;
			case GLUE, CHILD, REFERRAL -> Source.ON_THE_PATH;
			case DELEGATION_SET -> Source.ZONE_SERVER;
			case SETTING -> (role == Role.RESOLVER) ? Source.RESOLVER : Source.ON_THE_PATH;
		};
	}

}
