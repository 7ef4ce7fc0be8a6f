package dev.signpost.diagnosis.check.failover;

import java.util.Map;
import java.util.Optional;

import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;

/**
 * The worst case of a node's death: how long a client may go on using its address, part
 * by part, in seconds.
 *
 * @param detect until the cluster has noticed
 * @param kept how long the address lives in a resolver's memory
 * @param jvm how long Java keeps it after that
 * @param connect until a last try to connect is given up
 */
record DeadNodeSum(long detect, Lifetimes.Kept kept, long jvm, long connect) {

	private static final long DETECT = 5;

	private static final long CONNECT = 2;

	/** What Java does unless it is told otherwise. */
	private static final long JVM = 30;

	/**
	 * Nothing if nobody gave the address of a database or of the cluster.
	 */
	static Optional<DeadNodeSum> of(Evidence evidence) {
		int own = evidence.machine().jvmTtl();
		// One that never forgets is told by E4, and says little of other machines
		long jvm = (own < 0) ? JVM : own;
		return new Lifetimes(evidence).longestKept().map((kept) -> new DeadNodeSum(DETECT, kept, jvm, CONNECT));
	}

	long sum() {
		return this.detect + this.kept.seconds() + this.jvm + this.connect;
	}

	/**
	 * The name of the largest part: {@code detect}, {@code ttl}, {@code jvm},
	 * {@code connect}.
	 */
	String largest() {
		return parts().entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
	}

	Finding into(Finding finding) {
		Finding told = finding.with("sum", Long.toString(sum())).with("largest", largest());
		for (Map.Entry<String, Long> part : parts().entrySet()) {
			told = told.with(part.getKey(), Long.toString(part.getValue()));
		}
		return told.with("keeper", this.kept.keeper()).with("part", inWords()).restingOn(this.kept.exchange());
	}

	private Map<String, Long> parts() {
		return Map.of("detect", this.detect, "ttl", this.kept.seconds(), "jvm", this.jvm, "connect", this.connect);
	}

	private String inWords() {
		return switch (largest()) {
			case "ttl" -> "the time that " + this.kept.keeper() + " lets the address be kept (TTL)";
			case "jvm" -> "the memory of Java itself";
			case "detect" -> "the time until the cluster notices";
			default -> "the last try to connect";
		};
	}

}
