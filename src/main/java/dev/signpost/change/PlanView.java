package dev.signpost.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordKey;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.ZoneEntry;
import dev.signpost.plan.Guard;
import dev.signpost.plan.Intent;
import dev.signpost.plan.Plan;
import dev.signpost.plan.PlanText;
import dev.signpost.plan.Step;
import dev.signpost.web.RecordLine;
import dev.signpost.web.RecordLine.Mark;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a page shows it; the wizard's check page embeds the same fragment,
 * {@code change/plan-body :: body(view)}.
 *
 * @param others how many record sets of the zone stay as they are, or null if unknown
 * @param lines what is sent, and what stands beside it and stays
 * @param reason as typed so far
 * @param reasonFault what is wrong with it, or null
 * @param old whether it expired
 * @param open whether it can still be applied
 */
public record PlanView(SavedPlan saved, Counts counts, @Nullable Long others, List<RecordLine> lines,
		List<GuardView> guards, List<Check> checks, String reason, @Nullable String reasonFault, boolean old,
		boolean open) {

	private static final Check WHOLE = new Check("whole", Guard.Code.TOO_LARGE);

	private static final List<Check> OF_A_DELEGATION = List.of(
			new Check("free", Guard.Code.FOREIGN_RECORD, Guard.Code.HIDDEN_RECORDS, Guard.Code.CNAME_IN_THE_WAY,
					Guard.Code.ALIAS_IN_THE_WAY, Guard.Code.ROUTED_SET_IN_THE_WAY, Guard.Code.LEFTOVER_DS),
			new Check("place", Guard.Code.OUTSIDE_ZONE, Guard.Code.IS_APEX, Guard.Code.CUT_ABOVE,
					Guard.Code.ZONE_FOR_CLUSTER),
			new Check("reach", Guard.Code.PRIVATE_ADDRESS, Guard.Code.PRIVATE_ZONE),
			new Check("nodes", Guard.Code.SINGLE_NODE));

	public PlanView {
		lines = List.copyOf(lines);
		guards = List.copyOf(guards);
		checks = List.copyOf(checks);
	}

	/**
	 * The plan before anything was typed.
	 */
	public static PlanView of(SavedPlan saved, Instant now) {
		Plan plan = saved.plan();
		Counts counts = Counts.of(plan.steps());
		Long all = saved.zoneRecordSets();
		Long others = (all != null) ? Long.valueOf(all - counts.replaced() - counts.removed()) : null;
		boolean old = saved.expiredAt(now);
		boolean open = saved.usedBy() == null && !old && counts.touched() > 0
				&& plan.guards().stream().noneMatch(Guard::blocking);
		return new PlanView(saved, counts, others, lines(saved), guards(plan, List.of(), false), checks(plan), "", null,
				old, open);
	}

	/**
	 * The same with what somebody typed.
	 * @param consents as typed, in the order of the guards that ask for one
	 * @param judged whether consents that do not fit are marked
	 */
	public PlanView typed(String typedReason, @Nullable String fault, List<String> consents, boolean judged) {
		return new PlanView(this.saved, this.counts, this.others, this.lines,
				guards(this.saved.plan(), consents, judged), this.checks, typedReason, fault, this.old, this.open);
	}

	/** How many things that were typed do not fit. */
	public long faults() {
		return this.guards.stream().filter(GuardView::wrong).count() + ((this.reasonFault != null) ? 1 : 0);
	}

	/** Whether no consent can help. */
	public boolean blocked() {
		return this.saved.plan().guards().stream().anyMatch(Guard::blocking);
	}

	public String clusterName() {
		return this.saved.definition().name().text();
	}

	public String zoneName() {
		return this.saved.plan().snapshot().zone().apex().text();
	}

	public boolean onlyCreates() {
		return this.counts.replaced() == 0 && this.counts.removed() == 0;
	}

	public String awsCommand() {
		return PlanText.awsCommand(this.saved.plan());
	}

	public String terraform() {
		return PlanText.terraform(this.saved.plan());
	}

	public String zoneFile() {
		return PlanText.zoneFile(this.saved.plan());
	}

	private static List<GuardView> guards(Plan plan, List<String> consents, boolean judged) {
		List<GuardView> views = new ArrayList<>();
		int asked = 0;
		for (Guard guard : plan.guards()) {
			String typed = (!guard.blocking() && asked < consents.size()) ? consents.get(asked) : "";
			boolean wrong = judged && !guard.blocking() && !typed.equals(guard.consent());
			views.add(new GuardView(guard, guard.blocking() ? -1 : asked++, typed, wrong));
		}
		return views;
	}

	private static List<RecordLine> lines(SavedPlan saved) {
		Plan plan = saved.plan();
		Set<RecordKey> stepped = plan.steps().stream().map(Step::key).collect(Collectors.toSet());
		Set<DnsName> names = stepped.stream().map(RecordKey::name).collect(Collectors.toSet());
		Stream<RecordLine> beside = plan.snapshot()
			.entries()
			.stream()
			.filter((entry) -> !stepped.contains(entry.key()))
			.filter((entry) -> names.contains(entry.key().name())
					|| entry.key().name().isWithin(saved.definition().name()))
			.map(PlanView::kept);
		return Stream.concat(stepLines(plan.steps()).stream(), beside).toList();
	}

	/**
	 * The lines of steps, a replaced set as it was and as it becomes.
	 */
	public static List<RecordLine> stepLines(List<Step> steps) {
		return steps.stream().flatMap((step) -> switch (step) {
			case Step.Create(RecordSet wanted) -> Stream.of(line(Mark.CREATE, wanted));
			case Step.Replace(RecordSet found, RecordSet wanted) ->
				Stream.of(line(Mark.WAS, found), line(Mark.BECOMES, wanted));
			case Step.Remove(RecordSet found) -> Stream.of(line(Mark.REMOVE, found));
			case Step.Keep(RecordSet found) -> Stream.of(line(Mark.KEEP, found));
		}).toList();
	}

	private static RecordLine kept(ZoneEntry entry) {
		return switch (entry) {
			case ZoneEntry.Plain(RecordSet set) -> line(Mark.KEEP, set);
			case ZoneEntry.Foreign(RecordKey key, ZoneEntry.Shape shape, List<String> lines) ->
				new RecordLine(Mark.KEEP, key.name().absolute(), "", key.type().name(), lines);
		};
	}

	private static RecordLine line(Mark mark, RecordSet set) {
		return new RecordLine(mark, set.name().absolute(), Integer.toString(set.ttl().seconds()), set.type().name(),
				set.values());
	}

	/** What a removal takes away needs neither a free name nor a reachable address. */
	private static List<Check> checks(Plan plan) {
		Set<Guard.Code> raised = plan.guards().stream().map(Guard::code).collect(Collectors.toSet());
		return Stream
			.concat((plan.intent() == Intent.DELEGATE) ? OF_A_DELEGATION.stream() : Stream.empty(), Stream.of(WHOLE))
			.filter((check) -> check.against().stream().noneMatch(raised::contains))
			.toList();
	}

	/**
	 * Something that was looked at and is in order.
	 *
	 * @param key of its messages, for example {@code free}
	 * @param against the guards that would say otherwise
	 */
	public record Check(String key, List<Guard.Code> against) {

		public Check {
			against = List.copyOf(against);
		}

		Check(String key, Guard.Code... against) {
			this(key, List.of(against));
		}

	}

	/**
	 * A guard and what was typed for it.
	 *
	 * @param number of its field, or -1 where no consent helps
	 * @param wrong whether what was typed does not fit
	 */
	public record GuardView(Guard guard, int number, String typed, boolean wrong) {
	}

}
