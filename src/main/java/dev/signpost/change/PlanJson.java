package dev.signpost.change;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.signpost.change.RecordsJson.EntryJson;
import dev.signpost.change.RecordsJson.SetJson;
import dev.signpost.dns.ChangeBatch;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.ReadScope;
import dev.signpost.dns.RecordChange;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.Visibility;
import dev.signpost.dns.ZoneEntry;
import dev.signpost.dns.ZoneRef;
import dev.signpost.dns.ZoneSnapshot;
import dev.signpost.plan.Fingerprint;
import dev.signpost.plan.Guard;
import dev.signpost.plan.Intent;
import dev.signpost.plan.Plan;
import dev.signpost.plan.Step;
import org.jspecify.annotations.Nullable;

/**
 * A plan as JSON, both ways; the batch is not written twice, it follows from the steps.
 *
 * @param decided the planner's own fingerprint
 */
record PlanJson(Intent intent, ZoneJson zone, String subtree, Set<String> names, Instant readAt,
		List<EntryJson> entries, List<StepJson> steps, List<GuardJson> guards, List<SetJson> holdingsAfter,
		String decided) {

	/**
	 * Writes the plan.
	 * @throws IllegalStateException if its steps do not say what its batch does
	 */
	static String write(Plan plan) {
		if (!batch(plan.steps()).equals(plan.batch())) {
			throw new IllegalStateException("the steps of a plan are its batch and what is kept");
		}
		ZoneSnapshot found = plan.snapshot();
		Set<String> names = found.scope()
			.names()
			.stream()
			.map(DnsName::text)
			.collect(Collectors.toCollection(TreeSet::new));
		return RecordsJson.MAPPER.writeValueAsString(new PlanJson(plan.intent(), ZoneJson.of(found.zone()),
				found.scope().subtree().text(), names, found.readAt(),
				found.entries().stream().map(EntryJson::of).toList(), plan.steps().stream().map(StepJson::of).toList(),
				plan.guards().stream().map(GuardJson::of).toList(),
				plan.holdingsAfter().stream().map(SetJson::of).toList(), plan.fingerprint().hex()));
	}

	/**
	 * Reads a plan back.
	 * @param fingerprint as it is shown, which covers more than the plan itself
	 */
	static Plan read(String json, Fingerprint fingerprint) {
		return RecordsJson.MAPPER.readValue(json, PlanJson.class).plan(fingerprint);
	}

	private Plan plan(Fingerprint fingerprint) {
		List<Step> read = this.steps.stream().map(StepJson::step).toList();
		return new Plan(this.intent, snapshot(), batch(read), read, this.guards.stream().map(GuardJson::guard).toList(),
				this.holdingsAfter.stream().map(SetJson::set).toList(), fingerprint);
	}

	private ZoneSnapshot snapshot() {
		ReadScope scope = new ReadScope(DnsName.of(this.subtree),
				this.names.stream().map(DnsName::of).collect(Collectors.toSet()));
		List<ZoneEntry> found = this.entries.stream().map(EntryJson::entry).toList();
		return new ZoneSnapshot(this.zone.ref(), scope, this.readAt, found);
	}

	static ChangeBatch batch(List<Step> steps) {
		return new ChangeBatch(steps.stream().<RecordChange>mapMulti((step, sink) -> {
			switch (step) {
				case Step.Create(RecordSet wanted) -> sink.accept(new RecordChange.Create(wanted));
				case Step.Replace(RecordSet found, RecordSet wanted) ->
					sink.accept(new RecordChange.Replace(found, wanted));
				case Step.Remove(RecordSet found) -> sink.accept(new RecordChange.Remove(found));
				case Step.Keep kept -> {
				}
			}
		}).toList());
	}

	/** A hosted zone. */
	record ZoneJson(String id, String apex, Visibility visibility) {

		static ZoneJson of(ZoneRef zone) {
			return new ZoneJson(zone.id(), zone.apex().text(), zone.visibility());
		}

		ZoneRef ref() {
			return new ZoneRef(this.id, DnsName.of(this.apex), this.visibility);
		}

	}

	/** One step, as the contract writes it. */
	record StepJson(String action, @Nullable SetJson found, @Nullable SetJson wanted) {

		static StepJson of(Step step) {
			return switch (step) {
				case Step.Create(RecordSet wanted) -> new StepJson("CREATE", null, SetJson.of(wanted));
				case Step.Replace(RecordSet found, RecordSet wanted) ->
					new StepJson("REPLACE", SetJson.of(found), SetJson.of(wanted));
				case Step.Remove(RecordSet found) -> new StepJson("REMOVE", SetJson.of(found), null);
				case Step.Keep(RecordSet found) -> new StepJson("KEEP", SetJson.of(found), SetJson.of(found));
			};
		}

		Step step() {
			return switch (this.action) {
				case "CREATE" -> new Step.Create(set(this.wanted));
				case "REPLACE" -> new Step.Replace(set(this.found), set(this.wanted));
				case "REMOVE" -> new Step.Remove(set(this.found));
				case "KEEP" -> new Step.Keep(set(this.found));
				default -> throw new IllegalStateException("no step is called so");
			};
		}

		private static RecordSet set(@Nullable SetJson json) {
			return Objects.requireNonNull(json).set();
		}

	}

	/** One guard. */
	record GuardJson(Guard.Code code, String sentence, List<String> records, @Nullable String consent) {

		static GuardJson of(Guard guard) {
			return new GuardJson(guard.code(), guard.sentence(), guard.records(), guard.consent());
		}

		Guard guard() {
			return new Guard(this.code, this.sentence, this.records, this.consent);
		}

	}

}
