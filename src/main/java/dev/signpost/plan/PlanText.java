package dev.signpost.plan;

import java.util.stream.Stream;

import dev.signpost.dns.DnsText;
import dev.signpost.dns.RecordSet;

/**
 * A plan as text for other tools, to copy; nothing of it is ever run by Signpost.
 */
public final class PlanText {

	private PlanText() {
	}

	/**
	 * The command that sends the same exact batch, for a POSIX shell.
	 */
	public static String awsCommand(Plan plan) {
		return "aws route53 change-resource-record-sets --hosted-zone-id " + quoted(plan.snapshot().zone().id())
				+ " --change-batch " + quoted(changeBatch(plan));
	}

	/**
	 * The batch as JSON, deletions first: Route 53 refuses it as a whole unless every
	 * deleted set stands exactly as it was found.
	 */
	public static String changeBatch(Plan plan) {
		return ChangeBatchJson.of(plan.batch());
	}

	/**
	 * The wanted sets as Terraform resources, with an import for each that exists, so
	 * that Terraform does not try to create it again.
	 */
	public static String terraform(Plan plan) {
		return TerraformText.of(plan);
	}

	/**
	 * The wanted sets as lines of a zone file (RFC 1035 section 5); what goes is a
	 * comment.
	 */
	public static String zoneFile(Plan plan) {
		return String.join("", plan.steps().stream().flatMap(PlanText::lines).toList());
	}

	private static Stream<String> lines(Step step) {
		return switch (step) {
			case Step.Create(RecordSet wanted) -> lines("", wanted);
			case Step.Replace(RecordSet found, RecordSet wanted) ->
				Stream.concat(lines("; replaced: ", found), lines("", wanted));
			case Step.Remove(RecordSet found) -> lines("; removed: ", found);
			case Step.Keep(RecordSet found) -> lines("", found);
		};
	}

	private static Stream<String> lines(String before, RecordSet set) {
		String owner = before + set.name().absolute() + " " + set.ttl().seconds() + " IN " + set.type() + " ";
		return set.values().stream().map((value) -> DnsText.printable(owner + value) + "\n");
	}

	/** In single quotes nothing has a meaning but the quote that ends them. */
	private static String quoted(String text) {
		return "'" + text.replace("'", "'\\''") + "'";
	}

}
