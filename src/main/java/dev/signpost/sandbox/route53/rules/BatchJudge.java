package dev.signpost.sandbox.route53.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import dev.signpost.sandbox.route53.world.DomainName;
import dev.signpost.sandbox.route53.world.NameReader;
import dev.signpost.sandbox.route53.world.NameReading;
import dev.signpost.sandbox.route53.world.RecordSet;
import dev.signpost.sandbox.route53.world.SetKey;
import dev.signpost.sandbox.route53.world.World;
import dev.signpost.sandbox.route53.world.ZoneState;
import dev.signpost.sandbox.route53.xml.RequestedChange;
import org.jspecify.annotations.Nullable;

/**
 * Judges a batch in Route 53's order: shape, limits, each change on a working copy, the
 * result.
 */
public final class BatchJudge {

	/** The one health check that exists. */
	public static final String HEALTH_CHECK = "5a5a5a5a-0000-4000-8000-0123456789ab";

	private final World world;

	private final WorkingCopy copy;

	private final boolean occlusionCheck;

	private final List<String> messages = new ArrayList<>();

	private BatchJudge(World world, ZoneState zone, boolean occlusionCheck) {
		this.world = world;
		this.copy = new WorkingCopy(zone);
		this.occlusionCheck = occlusionCheck;
	}

	/**
	 * Judges a batch; nothing is changed.
	 * @param occlusionCheck whether the guard rail about hidden records is on
	 */
	public static BatchVerdict judge(World world, ZoneState zone, List<RequestedChange> changes,
			boolean occlusionCheck) {
		String misshapen = ShapeRules.firstFault(changes);
		if (misshapen != null) {
			return new BatchVerdict.Misshapen(misshapen);
		}
		String healthCheck = unknownHealthCheck(changes);
		if (healthCheck != null) {
			return new BatchVerdict.UnknownHealthCheck(healthCheck);
		}
		List<String> limits = BatchLimits.faults(changes);
		return limits.isEmpty() ? new BatchJudge(world, zone, occlusionCheck).judge(changes)
				: new BatchVerdict.Refused(limits);
	}

	private BatchVerdict judge(List<RequestedChange> changes) {
		List<Step> steps = changes.stream().mapMulti(this::readName).toList();
		Set<SetKey> illegal = DoubledChanges.illegal(steps);
		Set<SetKey> named = new HashSet<>();
		for (Step step : steps) {
			SetKey key = step.set().key();
			if (!illegal.contains(key)) {
				take(step);
			}
			else if (named.add(key)) {
				this.messages.add(DoubledChanges.message(key));
			}
		}
		this.messages.addAll(ZoneRules.faults(this.copy));
		this.messages.addAll(GuardRails.faults(this.copy, this.world, this.occlusionCheck));
		return this.messages.isEmpty() ? this.copy.difference() : new BatchVerdict.Refused(List.copyOf(this.messages));
	}

	private void readName(RequestedChange change, Consumer<Step> steps) {
		switch (NameReader.read(change.set().name())) {
			case NameReading.Bad bad ->
				bad.problems().forEach((problem) -> this.messages.add(Messages.badName(problem)));
			case NameReading.Good good when !good.name().isAtOrBelow(zoneName()) ->
				this.messages.add("RRSet with DNS name " + good.name() + " is not permitted in zone " + zoneName());
			case NameReading.Good good -> steps.accept(new Step(change.action(), change.set().toSet(good.name())));
		}
	}

	private void take(Step step) {
		RecordSet set = step.set();
		List<String> faults = ValueRules.faults(set, zoneName());
		this.messages.addAll(faults);
		String fault = faults.isEmpty() ? Preconditions.apply(step, this.copy) : null;
		if (fault != null) {
			this.messages.add(fault);
		}
	}

	private DomainName zoneName() {
		return this.copy.before().zone().name();
	}

	private static @Nullable String unknownHealthCheck(List<RequestedChange> changes) {
		return changes.stream()
			.map((change) -> change.set().healthCheckId())
			.filter((id) -> id != null && !id.equals(HEALTH_CHECK))
			.findFirst()
			.orElse(null);
	}

}
