package dev.signpost.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.signpost.cluster.ClusterInput.NodeInput;
import dev.signpost.dns.ZoneRef;
import org.jspecify.annotations.Nullable;

/**
 * A definition that somebody is still typing.
 *
 * @param zone the hosted zone chosen, or null
 * @param typed everything typed so far; empty text where nothing is
 * @param answered the parts that were found to be right when they were left
 * @param basis the saved definition that this continues, or null
 * @param plan id of the plan made from it, or null
 */
public record Draft(DraftId id, @Nullable ZoneRef zone, ClusterInput typed, Set<Part> answered, @Nullable Basis basis,
		@Nullable String plan, Instant changedAt) {

	public Draft {
		answered = Set.copyOf(answered);
	}

	/**
	 * Whether name and zone stay what they are, because records may stand under them.
	 */
	public boolean fixed() {
		return this.basis != null && !this.basis.own();
	}

	/** With another hosted zone; name and nodes must be looked at again. */
	public Draft zone(ZoneRef chosen) {
		ClusterInput input = new ClusterInput(chosen.id(), this.typed.name(), this.typed.nodes(), this.typed.ttl(),
				this.typed.nsTtl(), this.typed.audience(), this.typed.endpoints(), this.typed.otherNameServers(),
				this.typed.installed());
		boolean same = chosen.equals(this.zone);
		Draft changed = new Draft(this.id, chosen, input, this.answered, this.basis, this.plan, this.changedAt);
		return (same ? changed : changed.without(Part.NAME).without(Part.NODES)).answered(Part.ZONE);
	}

	/** With another name; the nodes must be looked at again. */
	public Draft name(String name, boolean installed) {
		ClusterInput input = new ClusterInput(this.typed.zoneId(), name, this.typed.nodes(), this.typed.ttl(),
				this.typed.nsTtl(), this.typed.audience(), this.typed.endpoints(), this.typed.otherNameServers(),
				installed);
		Draft changed = typed(input);
		return name.equals(this.typed.name()) ? changed : changed.without(Part.NODES);
	}

	/** With other nodes and what stands beside them. */
	public Draft nodes(List<NodeInput> nodes, String audience, List<ClusterInput.EndpointInput> endpoints,
			List<String> otherNameServers) {
		return typed(new ClusterInput(this.typed.zoneId(), this.typed.name(), nodes, this.typed.ttl(),
				this.typed.nsTtl(), audience, endpoints, otherNameServers, this.typed.installed()));
	}

	/** With other times to live. */
	public Draft ttl(String ttl, @Nullable String nsTtl) {
		return typed(new ClusterInput(this.typed.zoneId(), this.typed.name(), this.typed.nodes(), ttl, nsTtl,
				this.typed.audience(), this.typed.endpoints(), this.typed.otherNameServers(), this.typed.installed()));
	}

	/** With one more part that is right. */
	public Draft answered(Part part) {
		Set<Part> more = new TreeSet<>(this.answered);
		more.add(part);
		return new Draft(this.id, this.zone, this.typed, more, this.basis, this.plan, this.changedAt);
	}

	/** With one part that must be looked at again. */
	public Draft without(Part part) {
		Set<Part> fewer = new TreeSet<>(this.answered);
		fewer.remove(part);
		return new Draft(this.id, this.zone, this.typed, fewer, this.basis, this.plan, this.changedAt);
	}

	/** Continuing another version of a saved definition. */
	public Draft basis(@Nullable Basis saved) {
		return new Draft(this.id, this.zone, this.typed, this.answered, saved, this.plan, this.changedAt);
	}

	/** With a plan made from it. */
	public Draft plan(@Nullable String planId) {
		return new Draft(this.id, this.zone, this.typed, this.answered, this.basis, planId, this.changedAt);
	}

	private Draft typed(ClusterInput input) {
		return new Draft(this.id, this.zone, input, this.answered, this.basis, this.plan, this.changedAt);
	}

	/**
	 * The saved definition that a draft continues.
	 *
	 * @param own whether this draft itself defined it
	 */
	public record Basis(ClusterId cluster, long version, boolean own) {
	}

	/** The questions of the wizard, in their order. */
	public enum Part {

		/** Which hosted zone. */
		ZONE,

		/** What name. */
		NAME,

		/** Which nodes. */
		NODES,

		/** Which times to live. */
		TTL

	}

}
