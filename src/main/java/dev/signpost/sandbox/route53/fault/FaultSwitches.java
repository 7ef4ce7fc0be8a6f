package dev.signpost.sandbox.route53.fault;

import java.util.concurrent.atomic.AtomicReference;

/** Holds the faults and counts down those that are counted. */
public final class FaultSwitches {

	private final long usualPendingMillis;

	private final AtomicReference<Faults> current;

	public FaultSwitches(long usualPendingMillis) {
		this.usualPendingMillis = usualPendingMillis;
		this.current = new AtomicReference<>(Faults.none(usualPendingMillis));
	}

	public Faults get() {
		return this.current.get();
	}

	public void set(Faults faults) {
		this.current.set(faults);
	}

	public void set(FaultsWanted wanted) {
		set(wanted.toFaults(this.usualPendingMillis));
	}

	public void clear() {
		set(Faults.none(this.usualPendingMillis));
	}

	/** The counted fault that hits this call, taken off its count. */
	public Hit take(String action) {
		Faults before = this.current.getAndUpdate((faults) -> after(faults, hit(faults, action)));
		return hit(before, action);
	}

	/** The pause before this call is answered. */
	public long delayMillis(String action) {
		Faults faults = get();
		return faults.hits(action) ? faults.delayMillis() : 0;
	}

	private static Hit hit(Faults faults, String action) {
		if (!faults.hits(action)) {
			return Hit.NONE;
		}
		if (faults.failNext() > 0) {
			return Hit.FAIL;
		}
		if (faults.throttleNext() > 0) {
			return Hit.THROTTLE;
		}
		if (faults.dropNext() > 0) {
			return Hit.DROP;
		}
		return (faults.swallowNext() > 0) ? Hit.SWALLOW : Hit.NONE;
	}

	private static Faults after(Faults faults, Hit hit) {
		return faults.withCounts(faults.throttleNext() - ((hit == Hit.THROTTLE) ? 1 : 0),
				faults.failNext() - ((hit == Hit.FAIL) ? 1 : 0), faults.dropNext() - ((hit == Hit.DROP) ? 1 : 0),
				faults.swallowNext() - ((hit == Hit.SWALLOW) ? 1 : 0));
	}

	/** What happens to one call. */
	public enum Hit {

		NONE, FAIL, THROTTLE, DROP, SWALLOW

	}

}
