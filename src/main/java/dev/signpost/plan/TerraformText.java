package dev.signpost.plan;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.dns.DnsText;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.ZoneRef;

/** The wanted sets as {@code aws_route53_record} resources, for Terraform from 1.5. */
final class TerraformText {

	private TerraformText() {
	}

	static String of(Plan plan) {
		ZoneRef zone = plan.snapshot().zone();
		return plan.steps().stream().flatMap((step) -> blocks(step, zone)).collect(Collectors.joining("\n"));
	}

	private static Stream<String> blocks(Step step, ZoneRef zone) {
		return switch (step) {
			case Step.Create(RecordSet wanted) -> Stream.of(resource(wanted, zone));
			case Step.Replace(RecordSet found, RecordSet wanted) ->
				Stream.of(imported(wanted, zone), resource(wanted, zone));
			case Step.Remove(RecordSet found) ->
				Stream.of("# %s %s goes: delete its resource\n".formatted(found.name(), found.type()));
			case Step.Keep(RecordSet found) -> Stream.of(imported(found, zone), resource(found, zone));
		};
	}

	private static String imported(RecordSet set, ZoneRef zone) {
		return """
				import {
				  to = aws_route53_record.%s
				  id = %s
				}
				""".formatted(label(set, zone), string(zone.id() + "_" + set.name() + "_" + set.type()));
	}

	private static String resource(RecordSet set, ZoneRef zone) {
		return """
				resource "aws_route53_record" "%s" {
				  zone_id = %s
				  name    = %s
				  type    = %s
				  ttl     = %d
				  records = [%s]
				}
				""".formatted(label(set, zone), string(zone.id()), string(set.name().text()), string(set.type().name()),
				set.ttl().seconds(),
				set.values().stream().map(TerraformText::string).collect(Collectors.joining(", ")));
	}

	/** The type comes first because a label must not begin with a digit. */
	private static String label(RecordSet set, ZoneRef zone) {
		String text = set.type() + "_" + set.name().relativeTo(zone.apex());
		return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "_");
	}

	private static String string(String text) {
		String safe = DnsText.printable(text).replace("\\", "\\\\").replace("\"", "\\\"");
		return "\"" + safe.replace("${", "$${").replace("%{", "%%{") + "\"";
	}

}
