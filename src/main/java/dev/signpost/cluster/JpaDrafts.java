package dev.signpost.cluster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.signpost.cluster.Draft.Basis;
import dev.signpost.cluster.Draft.Part;
import dev.signpost.history.Actors;
import dev.signpost.web.Authority;
import dev.signpost.web.NotFound;
import dev.signpost.web.Requires;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps drafts in the database; old ones go when a new one is made. */
@Service
@Requires(Authority.PLAN_WRITE)
class JpaDrafts implements Drafts {

	private static final Duration KEPT = Duration.ofDays(30);

	private static final ClusterInput NOTHING = new ClusterInput("", "", List.of(), "", null, null, List.of(),
			List.of(), true);

	private final DraftRows rows;

	private final Actors actors;

	private final Clock clock;

	JpaDrafts(DraftRows rows, Actors actors, Clock clock) {
		this.rows = rows;
		this.actors = actors;
		this.clock = clock;
	}

	@Override
	@Transactional
	public Draft create() {
		return keep(new Draft(DraftId.random(), null, NOTHING, Set.of(), null, null, now()));
	}

	@Override
	@Transactional
	public Draft change(Cluster cluster) {
		ClusterDefinition definition = cluster.definition();
		return keep(new Draft(DraftId.random(), definition.zone(), definition.toInput(), EnumSet.allOf(Part.class),
				new Basis(cluster.id(), cluster.version(), false), null, now()));
	}

	private Draft keep(Draft draft) {
		this.rows.deleteOlder(oldest());
		return this.rows.save(new DraftRow(draft, author())).toDraft();
	}

	@Override
	@Transactional(readOnly = true)
	public Draft get(DraftId id) {
		return row(id).toDraft();
	}

	@Override
	@Transactional(readOnly = true)
	public List<Draft> list(int most) {
		return this.rows.findByAuthorAndChangedAtAfterOrderByChangedAtDescIdAsc(author(), oldest(), Limit.of(most))
			.stream()
			.map(DraftRow::toDraft)
			.toList();
	}

	@Override
	@Transactional
	public boolean save(Draft draft) {
		if (DraftRow.json(draft).length() > DraftRow.LONGEST) {
			return false;
		}
		row(draft.id()).take(draft, now());
		return true;
	}

	@Override
	@Transactional
	public void discard(DraftId id) {
		this.rows.delete(id.toString(), author());
	}

	private DraftRow row(DraftId id) {
		return this.rows.findByIdAndAuthorAndChangedAtAfter(id.toString(), author(), oldest())
			.orElseThrow(() -> new NotFound("draft", id.toString()));
	}

	private String author() {
		return this.actors.current().id();
	}

	private Instant oldest() {
		return this.clock.instant().minus(KEPT);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
