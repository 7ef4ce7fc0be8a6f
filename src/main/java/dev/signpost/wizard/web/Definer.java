package dev.signpost.wizard.web;

import java.util.List;
import java.util.Optional;

import dev.signpost.cluster.Cluster;
import dev.signpost.cluster.Clusters;
import dev.signpost.cluster.Clusters.RetireOutcome;
import dev.signpost.cluster.Draft;
import dev.signpost.cluster.Draft.Basis;
import dev.signpost.cluster.SaveOutcome;
import dev.signpost.dns.DnsName;
import dev.signpost.web.FieldProblem;
import dev.signpost.web.NotFound;

import org.springframework.stereotype.Component;

/** Saves what a draft says as a definition: a new one, or a new version of its own. */
@Component
class Definer {

	private final Clusters clusters;

	Definer(Clusters clusters) {
		this.clusters = clusters;
	}

	SaveOutcome save(Draft draft) {
		Basis basis = draft.basis();
		if (basis == null) {
			return this.clusters.define(draft.typed());
		}
		Optional<Cluster> saved = this.clusters.find(basis.cluster());
		if (saved.isEmpty() && !basis.own()) {
			throw new NotFound("cluster", basis.cluster().toString());
		}
		if (saved.isEmpty()) {
			return this.clusters.define(draft.typed());
		}
		return (basis.own() && moved(draft, saved.get())) ? replace(draft, saved.get())
				: this.clusters.revise(basis.cluster(), basis.version(), draft.typed());
	}

	/**
	 * A definition of this draft's own that was never delegated makes way for one with
	 * another name or zone.
	 */
	private SaveOutcome replace(Draft draft, Cluster saved) {
		return switch (this.clusters.retire(saved.id())) {
			case RetireOutcome.Retired() -> this.clusters.define(draft.typed());
			case RetireOutcome.StillDelegated() -> new SaveOutcome.Invalid(List.of(FieldProblem.of("name",
					"NAME_IS_FIXED", "This cluster is delegated by now: its name and its hosted zone cannot change")));
		};
	}

	private static boolean moved(Draft draft, Cluster saved) {
		return !draft.typed().zoneId().equals(saved.definition().zone().id())
				|| DnsName.parse(draft.typed().name()).filter(saved.definition().name()::equals).isEmpty();
	}

}
