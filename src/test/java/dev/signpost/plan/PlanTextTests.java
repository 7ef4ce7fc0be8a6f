package dev.signpost.plan;

import java.util.List;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterSamples;
import dev.signpost.dns.ChangeBatch;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordChange;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.Visibility;
import dev.signpost.dns.ZoneRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static dev.signpost.plan.PlanSamples.set;
import static org.assertj.core.api.Assertions.assertThat;

class PlanTextTests {

	private static final String NAME = "cache-eu.enterprise.example";

	private static final ClusterDefinition TWO = ClusterSamples.cluster(NAME,
			ClusterSamples.node("node1." + NAME, "203.0.113.11"),
			ClusterSamples.node("1.enterprise.example", "203.0.113.12"));

	@Test
	void deletesExactlyWhatWasFoundBeforeItCreates() {
		assertThat(PlanText.changeBatch(mixed())).isEqualTo(
				"""
						{"Changes": [
						  {"Action": "DELETE", "ResourceRecordSet": {"Name": "1.enterprise.example.", "Type": "A", "TTL": 300, \
						"ResourceRecords": [{"Value": "203.0.113.2"}, {"Value": "203.0.113.1"}]}},
						  {"Action": "DELETE", "ResourceRecordSet": {"Name": "old.cache-eu.enterprise.example.", "Type": "A", "TTL": 60, \
						"ResourceRecords": [{"Value": "203.0.113.9"}]}},
						  {"Action": "CREATE", "ResourceRecordSet": {"Name": "1.enterprise.example.", "Type": "A", "TTL": 60, \
						"ResourceRecords": [{"Value": "203.0.113.12"}]}},
						  {"Action": "CREATE", "ResourceRecordSet": {"Name": "cache-eu.enterprise.example.", "Type": "NS", "TTL": 60, \
						"ResourceRecords": [{"Value": "1.enterprise.example."}, {"Value": "node1.cache-eu.enterprise.example."}]}}
						]}""");
	}

	@Test
	void isOneCommandForAShell() {
		String command = PlanText.awsCommand(mixed());
		assertThat(command)
			.startsWith("aws route53 change-resource-record-sets --hosted-zone-id 'Z0A1' --change-batch '{\"Changes\"")
			.endsWith("]}'");
		assertThat(command.chars().filter((c) -> c == '\'')).hasSize(4);
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void isSafeInAShellWhateverTheZoneHolds() throws Exception {
		RecordSet evil = set("a." + NAME + " 60 TXT", "'; touch /x; \"$(id)` \\ \u0001\u00E9\u2028😀");
		Plan plan = batch(new RecordChange.Remove(evil));
		Process shell = new ProcessBuilder("sh", "-c",
				PlanText.awsCommand(plan).replaceFirst("^aws route53 .*--change-batch", "printf %s"))
			.redirectErrorStream(true)
			.start();
		String json = new String(shell.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
		JsonNode value = JsonMapper.shared().readTree(json).at("/Changes/0/ResourceRecordSet/ResourceRecords/0/Value");
		assertThat(value.asString()).isEqualTo(evil.values().getFirst());
	}

	@Test
	void isTerraformThatImportsWhatExists() {
		assertThat(PlanText.terraform(mixed())).isEqualTo("""
				import {
				  to = aws_route53_record.a_1
				  id = "Z0A1_1.enterprise.example_A"
				}

				resource "aws_route53_record" "a_1" {
				  zone_id = "Z0A1"
				  name    = "1.enterprise.example"
				  type    = "A"
				  ttl     = 60
				  records = ["203.0.113.12"]
				}

				resource "aws_route53_record" "ns_cache-eu" {
				  zone_id = "Z0A1"
				  name    = "cache-eu.enterprise.example"
				  type    = "NS"
				  ttl     = 60
				  records = ["1.enterprise.example.", "node1.cache-eu.enterprise.example."]
				}

				import {
				  to = aws_route53_record.a_node1_cache-eu
				  id = "Z0A1_node1.cache-eu.enterprise.example_A"
				}

				resource "aws_route53_record" "a_node1_cache-eu" {
				  zone_id = "Z0A1"
				  name    = "node1.cache-eu.enterprise.example"
				  type    = "A"
				  ttl     = 60
				  records = ["203.0.113.11"]
				}

				# old.cache-eu.enterprise.example A goes: delete its resource
				""");
	}

	@Test
	void isSafeInTerraformWhateverTheZoneHolds() {
		RecordSet evil = set("a." + NAME + " 60 TXT", "\"${file(\"x\")}%{if}\\\u0007\n");
		Plan plan = new Plan(Intent.DELEGATE, PlanSamples.createsFour().snapshot(), new ChangeBatch(List.of()),
				List.of(new Step.Keep(evil)), List.of(), List.of(), PlanSamples.createsFour().fingerprint());
		assertThat(PlanText.terraform(plan)).contains("records = [\"\\\"$${file(\\\"x\\\")}%%{if}\\\\U+0007U+000A\"]");
	}

	@Test
	void isAZoneFile() {
		assertThat(PlanText.zoneFile(mixed())).isEqualTo("""
				; replaced: 1.enterprise.example. 300 IN A 203.0.113.2
				; replaced: 1.enterprise.example. 300 IN A 203.0.113.1
				1.enterprise.example. 60 IN A 203.0.113.12
				cache-eu.enterprise.example. 60 IN NS 1.enterprise.example.
				cache-eu.enterprise.example. 60 IN NS node1.cache-eu.enterprise.example.
				node1.cache-eu.enterprise.example. 60 IN A 203.0.113.11
				; removed: old.cache-eu.enterprise.example. 60 IN A 203.0.113.9
				""");
	}

	@Test
	void quotesEvenTheZone() {
		Plan plan = PlanSamples.createsFour();
		var snapshot = plan.snapshot();
		ZoneRef zone = new ZoneRef("Z'; id", DnsName.of("enterprise.example"), Visibility.PUBLIC);
		var moved = new dev.signpost.dns.ZoneSnapshot(zone, snapshot.scope(), snapshot.readAt(), snapshot.entries());
		assertThat(PlanText.awsCommand(new Plan(plan.intent(), moved, plan.batch(), plan.steps(), plan.guards(),
				plan.holdingsAfter(), plan.fingerprint())))
			.contains("--hosted-zone-id 'Z'\\''; id' --change-batch");
	}

	/** One set created, one replaced, one kept, one removed. */
	private static Plan mixed() {
		RecordSet replaced = set("1.enterprise.example 300 A", "203.0.113.2", "203.0.113.1");
		RecordSet kept = set("node1." + NAME + " 60 A", "203.0.113.11");
		RecordSet removed = set("old." + NAME + " 60 A", "203.0.113.9");
		return Planner.plan(TWO, PlanSamples.around(TWO, PlanSamples.entries(replaced, kept, removed),
				List.of(replaced, kept, removed)));
	}

	private static Plan batch(RecordChange... changes) {
		Plan plan = PlanSamples.createsFour();
		return new Plan(plan.intent(), plan.snapshot(), new ChangeBatch(List.of(changes)), plan.steps(), plan.guards(),
				plan.holdingsAfter(), plan.fingerprint());
	}

}
