package dev.signpost.change;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import dev.signpost.cluster.Cluster;
import dev.signpost.cluster.ClusterInput;
import dev.signpost.cluster.ClusterStanding;
import dev.signpost.cluster.Clusters;
import dev.signpost.cluster.SaveOutcome;
import dev.signpost.dns.ChangeBatch;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordChange;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.RecordType;
import dev.signpost.dns.Ttl;
import dev.signpost.dns.Visibility;
import dev.signpost.dns.ZoneRef;
import dev.signpost.plan.Intent;
import dev.signpost.sandbox.route53.Route53Double;
import dev.signpost.sandbox.route53.fault.FaultsWanted;
import dev.signpost.zone.Submission;
import dev.signpost.zone.ZoneGateway;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the tests of this module do: define, plan, apply, wait, and meddle with the zone.
 */
class Scene {

	static final ZoneRef ZONE = new ZoneRef("Z0ENTERPRISE0SANDBOX", DnsName.of("enterprise.example"),
			Visibility.PUBLIC);

	private final Clusters clusters;

	private final SavedPlans plans;

	private final Applying applying;

	private final ChangeRunner runner;

	private final ChangeReading reading;

	private final ClusterStanding standing;

	private final ZoneGateway zones;

	private final Route53Double route53;

	private final JdbcClient jdbc;

	private int outsiders;

	Scene(Clusters clusters, SavedPlans plans, Applying applying, ChangeRunner runner, ChangeReading reading,
			ClusterStanding standing, ZoneGateway zones, Route53Double route53, JdbcClient jdbc) {
		this.clusters = clusters;
		this.plans = plans;
		this.applying = applying;
		this.runner = runner;
		this.reading = reading;
		this.standing = standing;
		this.zones = zones;
		this.route53 = route53;
		this.jdbc = jdbc;
	}

	Cluster cluster(String label) {
		return saved(this.clusters.define(input(label, "60", 3)));
	}

	Cluster clusterOfOneNode(String label) {
		return saved(this.clusters.define(input(label, "60", 1)));
	}

	Cluster revised(Cluster cluster, String ttl) {
		String label = cluster.definition().name().labels().getFirst();
		return saved(this.clusters.revise(cluster.id(), cluster.version(), input(label, ttl, 3)));
	}

	Clusters.RetireOutcome retire(Cluster cluster) {
		return this.clusters.retire(cluster.id());
	}

	private static ClusterInput input(String label, String ttl, int nodes) {
		String name = label + ".enterprise.example";
		return new ClusterInput(ZONE.id(), name,
				IntStream.rangeClosed(1, nodes)
					.mapToObj((node) -> new ClusterInput.NodeInput("node" + node + "." + name,
							"203.0.113." + (10 + node), null, List.of()))
					.toList(),
				ttl, "60", null, List.of(), List.of(), true);
	}

	private static Cluster saved(SaveOutcome outcome) {
		assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
		return ((SaveOutcome.Saved) outcome).cluster();
	}

	SavedPlan plan(Cluster cluster) {
		return plan(cluster, Intent.DELEGATE);
	}

	SavedPlan plan(Cluster cluster, Intent intent) {
		ProposeOutcome outcome = this.plans.propose(cluster, intent);
		assertThat(outcome).isInstanceOf(ProposeOutcome.Proposed.class);
		return ((ProposeOutcome.Proposed) outcome).plan();
	}

	ApplyOutcome apply(SavedPlan plan, String... consents) {
		return apply(plan, "OPS-1", consents);
	}

	ApplyOutcome apply(SavedPlan plan, @Nullable String reason, String[] consents) {
		return this.applying
			.apply(new ChangeRequest(plan.id(), plan.plan().fingerprint().hex(), reason, Set.of(consents)));
	}

	/** Applies and waits for the end. */
	Change applied(SavedPlan plan, String... consents) {
		ApplyOutcome outcome = apply(plan, consents);
		assertThat(outcome).isInstanceOf(ApplyOutcome.Underway.class);
		return ended(((ApplyOutcome.Underway) outcome).changeNumber());
	}

	Change ended(long number) {
		this.runner.await(number);
		return change(number);
	}

	Change change(long number) {
		return this.reading.find(number).orElseThrow();
	}

	/** Somebody else makes a set. */
	void outsiderCreates(RecordSet set) {
		outsider(new RecordChange.Create(set));
	}

	void outsider(RecordChange change) {
		assertThat(this.zones.submit(ZONE, new ChangeBatch(List.of(change)), "outsider " + ++this.outsiders))
			.isInstanceOf(Submission.Accepted.class);
	}

	static RecordSet set(String name, String type, int ttl, String... values) {
		return new RecordSet(DnsName.of(name), new RecordType(type), new Ttl(ttl), List.of(values));
	}

	/** How many batches the double was sent so far. */
	int batches() {
		return this.route53.calls().calls("ChangeResourceRecordSets").size();
	}

	/** The next write is applied, and its answer is lost. */
	void swallowTheNextAnswer() {
		writeFault(null, null, 1);
	}

	/** The next write is lost on the way. */
	void dropTheNextWrite() {
		writeFault(null, 1, null);
	}

	void throttleTheNextWrites(int count) {
		writeFault(count, null, null);
	}

	private void writeFault(@Nullable Integer throttle, @Nullable Integer drop, @Nullable Integer swallow) {
		this.route53.faults()
			.set(new FaultsWanted(null, null, throttle, null, null, drop, swallow, null, null, null, null, null, null,
					Set.of("ChangeResourceRecordSets")));
	}

	void pendingFor(long millis) {
		this.route53.faults()
			.set(new FaultsWanted(millis, null, null, null, null, null, null, null, null, null, null, null, null,
					null));
	}

	void strandChanges() {
		this.route53.faults()
			.set(new FaultsWanted(null, null, null, null, null, null, null, null, true, null, null, null, null, null));
	}

	void denyWrites() {
		this.route53.faults()
			.set(new FaultsWanted(null, null, null, null, null, null, null, null, null, null, null, null,
					Set.of("ChangeResourceRecordSets"), null));
	}

	void noFaults() {
		this.route53.faults().clear();
	}

	List<ClusterStanding.Held> held(Cluster cluster) {
		return this.standing.held(cluster.id());
	}

	ClusterStanding.Standing standing(Cluster cluster) {
		return this.standing.of(List.of(cluster.id())).get(cluster.id());
	}

	/** What the history says about a cluster, oldest first. */
	List<String> deeds(Cluster cluster) {
		return this.jdbc.sql("select action from history_entry where cluster_id = ? order by sequence")
			.param(cluster.id().toString())
			.query(String.class)
			.list();
	}

}
