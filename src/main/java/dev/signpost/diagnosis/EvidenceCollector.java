package dev.signpost.diagnosis;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

import dev.signpost.cluster.ClusterDefinition.Audience;
import dev.signpost.lookup.Lookup;
import dev.signpost.lookup.PortProbe;
import dev.signpost.lookup.StartingPoints;
import dev.signpost.lookup.TargetPolicy;

/**
 * The only part that asks anything: everything at once that does not depend on another
 * answer. Needs neither Spring nor a database.
 */
public final class EvidenceCollector {

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Lookup lookup;

	private final PortProbe probe;

	private final StartingPoints starts;

	private final TargetPolicy policy;

	private final Duration deadline;

	private final Clock clock;

	/**
	 * A collector for any number of runs at once.
	 * @param deadline when a run ends with what it has
	 */
	public EvidenceCollector(Lookup lookup, PortProbe probe, StartingPoints starts, TargetPolicy policy,
			Duration deadline, Clock clock) {
		this.lookup = lookup;
		this.probe = probe;
		this.starts = starts;
		this.policy = policy;
		this.deadline = deadline;
		this.clock = clock;
	}

	/**
	 * Sends the first questions and returns.
	 */
	public Collecting begin(Assignment assignment) {
		Directory directory = new Directory(this.policy, assignment.definition().audience() == Audience.PRIVATE);
		Collecting collecting = new Collecting(assignment, this.lookup, this.probe, directory, randomLabel(),
				this.clock);
		collecting.begin(this.starts);
		return collecting;
	}

	/**
	 * Waits for the end of a run: when all is answered or given up, at the latest at the
	 * deadline.
	 */
	public EvidenceFile await(Collecting collecting) {
		return collecting.await(this.deadline);
	}

	/**
	 * Collects and waits.
	 */
	public EvidenceFile collect(Assignment assignment) {
		return await(begin(assignment));
	}

	/** A label that nobody has: twelve letters and digits. */
	private static String randomLabel() {
		return "x" + new BigInteger(56, RANDOM).toString(36);
	}

}
