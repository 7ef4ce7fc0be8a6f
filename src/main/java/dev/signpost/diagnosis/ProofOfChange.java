package dev.signpost.diagnosis;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.signpost.change.ChangeFinished;
import dev.signpost.change.ChangeProofs;
import dev.signpost.cluster.Cluster;
import dev.signpost.cluster.KnownClusters;
import dev.signpost.plan.Intent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Asks name servers after a change went live, and notes whether they say what it wanted.
 */
@Component
class ProofOfChange {

	private static final Logger LOG = LoggerFactory.getLogger(ProofOfChange.class);

	/** Nodes and servers may need a moment; the last reason is the one that is noted. */
	private static final List<Duration> BEFORE_EACH_TRY = List.of(Duration.ZERO, Duration.ofSeconds(5),
			Duration.ofSeconds(30));

	private final RunsBySchedule runs;

	private final Runs rows;

	private final KnownClusters clusters;

	private final ChangeProofs proofs;

	ProofOfChange(RunsBySchedule runs, Runs rows, KnownClusters clusters, ChangeProofs proofs) {
		this.runs = runs;
		this.rows = rows;
		this.clusters = clusters;
		this.proofs = proofs;
	}

	@EventListener
	void on(ChangeFinished change) {
		Thread.ofVirtual().name("proof-" + change.number()).start(() -> prove(change));
	}

	private void prove(ChangeFinished change) {
		try {
			this.clusters.find(change.cluster()).ifPresent((cluster) -> prove(change, cluster));
		}
		catch (DataAccessException ex) {
			LOG.warn("change={} is live; whether it is proved could not be written down", change.number(), ex);
		}
	}

	private void prove(ChangeFinished change, Cluster cluster) {
		Optional<String> reason = Optional.empty();
		for (Duration pause : BEFORE_EACH_TRY) {
			if (!waited(pause)) {
				return;
			}
			reason = reason(change.intent(), cluster);
			if (reason.isEmpty()) {
				this.proofs.proved(change.number(), "Name servers and nodes answer as planned.");
				return;
			}
		}
		reason.ifPresent((why) -> this.proofs.notProved(change.number(), why));
	}

	private Optional<String> reason(Intent intent, Cluster cluster) {
		RunId run = this.runs.run(cluster, RunOrigin.CHANGE);
		return this.rows.evidence(run).map(Evidence::of).map((evidence) -> switch (intent) {
			case REMOVE -> Proof.stillThere(evidence);
			case DELEGATE -> Proof.missing(evidence);
		}).orElseGet(() -> Optional.of("the name servers could not be asked."));
	}

	private static boolean waited(Duration pause) {
		try {
			Thread.sleep(pause);
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
