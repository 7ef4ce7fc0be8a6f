package dev.signpost.cluster;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import dev.signpost.cluster.ClusterHealth.Shape;
import dev.signpost.cluster.ClusterStanding.Delegation;
import dev.signpost.cluster.ClusterStanding.Standing;
import dev.signpost.cluster.DefinitionReader.Reading;
import dev.signpost.dns.ZoneRef;
import dev.signpost.web.Authority;
import dev.signpost.web.FieldProblem;
import dev.signpost.web.KeysetPage;
import dev.signpost.web.NotFound;
import dev.signpost.web.Requires;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps definitions in the database; each save and its history entry are one transaction.
 */
@Service
class JpaClusters implements Clusters {

	private final ClusterRows rows;

	private final ClusterLists lists;

	private final ClusterHistory history;

	private final InputReader inputs;

	private final ObjectProvider<ClusterStanding> standing;

	private final TransactionOperations transaction;

	private final Clock clock;

	JpaClusters(ClusterRows rows, ClusterLists lists, ClusterHistory history, InputReader inputs,
			ObjectProvider<ClusterStanding> standing, PlatformTransactionManager transactions, Clock clock) {
		this.rows = rows;
		this.lists = lists;
		this.history = history;
		this.inputs = inputs;
		this.standing = standing;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	@Override
	@Requires(Authority.PLAN_WRITE)
	public SaveOutcome define(ClusterInput input) {
		return switch (this.inputs.read(input)) {
			case InputReader.Read(ClusterDefinition definition) -> insert(definition);
			case InputReader.Wrong(List<FieldProblem> problems) -> new SaveOutcome.Invalid(problems);
			case InputReader.ZoneNotKnown(String sentence) -> new SaveOutcome.ZoneNotKnown(sentence);
		};
	}

	private SaveOutcome insert(ClusterDefinition definition) {
		try {
			return this.transaction.execute((status) -> insertOrFind(definition));
		}
		catch (DataIntegrityViolationException ex) {
			// somebody else was faster between the look and the insert
			return this.transaction.execute((status) -> taken(definition).orElseThrow(() -> ex));
		}
	}

	private SaveOutcome insertOrFind(ClusterDefinition definition) {
		return taken(definition).orElseGet(() -> {
			ClusterRow row = new ClusterRow(ClusterId.random(), definition, now());
			this.rows.saveAndFlush(row);
			Cluster saved = row.toCluster();
			this.history.defined(saved);
			return new SaveOutcome.Saved(saved);
		});
	}

	private Optional<SaveOutcome> taken(ClusterDefinition definition) {
		return this.rows.findByZoneIdAndName(definition.zone().id(), definition.name().text())
			.map((other) -> new SaveOutcome.NameTaken(other.toCluster()));
	}

	@Override
	@Requires(Authority.PLAN_WRITE)
	public SaveOutcome revise(ClusterId id, long version, ClusterInput input) {
		ClusterDefinition known = this.transaction.execute((status) -> definition(id));
		return switch (this.inputs.readAgain(input, known)) {
			case Reading.Valid(ClusterDefinition definition) ->
				this.transaction.execute((status) -> update(id, version, definition));
			case Reading.Invalid(List<FieldProblem> problems) -> new SaveOutcome.Invalid(problems);
		};
	}

	private ClusterDefinition definition(ClusterId id) {
		return this.rows.findById(id.toString()).orElseThrow(() -> notFound(id)).toDefinition();
	}

	private SaveOutcome update(ClusterId id, long version, ClusterDefinition definition) {
		ClusterRow row = this.rows.lock(id.toString()).orElseThrow(() -> notFound(id));
		Cluster before = row.toCluster();
		if (before.version() != version) {
			return new SaveOutcome.ChangedMeanwhile(definition, before);
		}
		if (before.definition().equals(definition)) {
			return new SaveOutcome.Saved(before);
		}
		row.revise(definition, now());
		this.rows.flush();
		Cluster after = row.toCluster();
		this.history.revised(before, after);
		return new SaveOutcome.Saved(after);
	}

	@Override
	@Requires(Authority.PLAN_WRITE)
	public RetireOutcome retire(ClusterId id) {
		return this.transaction.execute((status) -> {
			ClusterRow row = this.rows.lock(id.toString()).orElseThrow(() -> notFound(id));
			if (delegation(id) != Delegation.NONE) {
				return new RetireOutcome.StillDelegated();
			}
			Cluster gone = row.toCluster();
			this.rows.delete(row);
			this.rows.flush();
			this.history.retired(gone);
			return new RetireOutcome.Retired();
		});
	}

	private Delegation delegation(ClusterId id) {
		return this.standing.stream()
			.map((known) -> known.of(List.of(id)).getOrDefault(id, Standing.NEVER).delegation())
			.findFirst()
			.orElse(Delegation.NONE);
	}

	@Override
	@Requires(Authority.CLUSTER_READ)
	@Transactional(readOnly = true)
	public Optional<Cluster> find(ClusterId id) {
		return this.rows.findById(id.toString()).map(ClusterRow::toCluster);
	}

	@Override
	@Requires(Authority.PLAN_APPLY)
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Cluster> lock(ClusterId id) {
		return this.rows.lock(id.toString()).map(ClusterRow::toCluster);
	}

	@Override
	@Requires(Authority.CLUSTER_READ)
	public KeysetPage<Cluster> page(@Nullable String query, @Nullable String zoneId, @Nullable String after,
			int limit) {
		return this.lists.page(ListQuery.of(query, zoneId, after), limit);
	}

	@Override
	@Requires(Authority.CLUSTER_READ)
	public KeysetPage<Cluster> worstFirst(@Nullable String query, @Nullable String zoneId, @Nullable Shape shape,
			@Nullable String after, int limit) {
		return this.lists.page(ListQuery.worstFirst(query, zoneId, shape, after), limit);
	}

	@Override
	@Requires(Authority.CLUSTER_READ)
	public List<ZoneRef> zones() {
		return this.lists.zones();
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	private static NotFound notFound(ClusterId id) {
		return new NotFound("cluster", id.toString());
	}

}
