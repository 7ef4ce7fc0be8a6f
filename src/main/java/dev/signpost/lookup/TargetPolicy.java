package dev.signpost.lookup;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.signpost.dns.AddressPolicy;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.Network;
import dev.signpost.dns.Problem;
import dev.signpost.dns.RecordType;

/**
 * Whom a diagnosis may ask, and what: an address needs somebody who vouches for it, and
 * some addresses are never asked whoever does.
 *
 * <p>
 * A name is resolved once, its addresses are judged, and the judged address is dialled.
 *
 * @param addresses what no server can have, and where a rehearsal lifts that
 * @param allowed networks that the operator of this instance named: they justify a
 * question, and private ones among them may be asked for any cluster
 * @param own addresses of this machine's interfaces
 */
public record TargetPolicy(AddressPolicy addresses, List<Network> allowed, Set<IpAddress> own) {

	/** Where name servers listen. */
	public static final int DNS_PORT = 53;

	private static final int FIRST_USER_PORT = 1_024;

	private static final int LAST_PORT = 65_535;

	/** What may be asked of anybody who may be asked (decision 22). */
	private static final Set<RecordType> TYPES = Set.of(RecordType.NS, RecordType.A, RecordType.AAAA, RecordType.SOA,
			RecordType.DS, new RecordType("DNSKEY"), RecordType.CNAME, RecordType.TXT);

	private static final RecordType AXFR = new RecordType("AXFR");

	public TargetPolicy {
		allowed = List.copyOf(allowed);
		own = Set.copyOf(own);
	}

	/**
	 * Whether a name server at this address may be asked.
	 * @param sources who vouches for the address
	 * @param internal whether the cluster is for clients inside a private network
	 */
	public Judgement judge(IpAddress address, Set<Source> sources, boolean internal) {
		return judge(address, DNS_PORT, sources, internal);
	}

	/**
	 * Whether this port of the address may be contacted: 53, or a node's port from 1024
	 * up.
	 */
	public Judgement judge(IpAddress address, int port, Set<Source> sources, boolean internal) {
		return problemWith(address, port, sources, internal)
			.<Judgement>map((problem) -> new Refused(problem.code(), problem.sentence()))
			.orElseGet(Allowed::new);
	}

	/**
	 * Whether such a question may go to a server that these vouch for; which server is
	 * judged apart.
	 */
	public static Judgement judge(Question question, Set<Source> sources) {
		boolean transfer = question.type().equals(AXFR) && question.transport() == Transport.TCP
				&& sources.contains(Source.RECORD);
		return (transfer || TYPES.contains(question.type())) ? new Allowed()
				: new Refused("TYPE_NOT_ALLOWED", "A diagnosis never asks for " + question.type() + " there");
	}

	private Optional<Problem> problemWith(IpAddress address, int port, Set<Source> sources, boolean internal) {
		if (sources.stream().noneMatch((source) -> founded(source, address))) {
			return problem("NOT_JUSTIFIED", "No record and no setting names this address for the cluster");
		}
		if (!mayConnect(port, sources)) {
			return problem("PORT_NOT_ALLOWED", "Besides port 53 only a node's own ports from 1024 up are contacted");
		}
		if ((sources.contains(Source.RESOLVER) && port == DNS_PORT) || rehearsed(address)) {
			return Optional.empty();
		}
		return this.addresses.problemWith(address)
			.or(() -> ownProblem(address))
			.or(() -> privateProblem(address, internal));
	}

	private boolean founded(Source source, IpAddress address) {
		return source != Source.ALLOWED_NETWORK || isAllowed(address);
	}

	private static boolean mayConnect(int port, Set<Source> sources) {
		return port == DNS_PORT || (port >= FIRST_USER_PORT && port <= LAST_PORT && sources.contains(Source.RECORD));
	}

	private boolean rehearsed(IpAddress address) {
		return this.addresses.rehearsal().stream().anyMatch((network) -> network.contains(address));
	}

	private boolean isAllowed(IpAddress address) {
		return this.allowed.stream().anyMatch((network) -> network.contains(address));
	}

	private Optional<Problem> ownProblem(IpAddress address) {
		return this.own.contains(address) ? problem("OWN_ADDRESS", "This is the asking machine itself, not a node")
				: Optional.empty();
	}

	private Optional<Problem> privateProblem(IpAddress address, boolean internal) {
		return (internal || !AddressPolicy.isPrivate(address) || isAllowed(address)) ? Optional.empty()
				: problem("PRIVATE_ADDRESS", "A private address is asked only for an internal cluster"
						+ " or where its network is allowed in the settings");
	}

	private static Optional<Problem> problem(String code, String sentence) {
		return Optional.of(new Problem(code, sentence));
	}

	/** Who vouches for an address; text that somebody typed does not. */
	public enum Source {

		/** NS of a hosted zone that the AWS role lists. */
		ZONE_SERVER,

		/** A record that Signpost owns or is about to own. */
		RECORD,

		/** The setting or the machine's own list of resolvers; on port 53 only. */
		RESOLVER,

		/** A network named in the settings; worth nothing outside of it. */
		ALLOWED_NETWORK,

		/**
		 * Met on the way down from the roots to the cluster's name, or named by the
		 * cluster's own zone.
		 */
		ON_THE_PATH

	}

	/** May it be asked? */
	public sealed interface Judgement {

	}

	/** It may. */
	public record Allowed() implements Judgement {
	}

	/**
	 * It must not.
	 *
	 * @param code upper case with underscores, for example {@code LOOPBACK_ADDRESS}
	 * @param sentence why, without a final dot
	 */
	public record Refused(String code, String sentence) implements Judgement {
	}

}
