package dev.signpost.zone.route53;

import java.util.List;

import dev.signpost.dns.DnsName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LeastPrivilegeTests {

	private static final DnsName CLUSTER = DnsName.of("redis.enterprise.example");

	@Test
	void allowsOnlyTheClustersRecordsAndNoUpsert() {
		JsonNode write = statement(3, List.of());
		assertThat(write.at("/Action").asString()).isEqualTo("route53:ChangeResourceRecordSets");
		assertThat(write.at("/Resource").asString()).isEqualTo("arn:aws:route53:::hostedzone/Z1");
		JsonNode condition = write.at("/Condition");
		assertThat(texts(condition.at("/ForAllValues:StringEquals/route53:ChangeResourceRecordSetsRecordTypes")))
			.containsExactly("A", "AAAA", "NS");
		assertThat(texts(condition.at("/ForAllValues:StringEquals/route53:ChangeResourceRecordSetsActions")))
			.containsExactly("CREATE", "DELETE");
		assertThat(names(write)).containsExactly("redis.enterprise.example", "*.redis.enterprise.example");
	}

	@Test
	void closesTheDoorThatAnEmptyListLeavesOpen() {
		assertThat(statement(3, List.of()).at("/Condition/Null/route53:ChangeResourceRecordSetsNormalizedRecordNames")
			.asString()).isEqualTo("false");
	}

	@Test
	void namesEachOutsideNodeByItself() {
		JsonNode write = statement(3, List.of(DnsName.of("n2.enterprise.example"),
				DnsName.of("n1.redis.enterprise.example"), DnsName.of("n1.enterprise.example")));
		assertThat(names(write)).containsExactly("redis.enterprise.example", "*.redis.enterprise.example",
				"n1.enterprise.example", "n2.enterprise.example");
	}

	@Test
	void writesNamesAsRoute53NormalisesThem() {
		JsonNode write = JsonMapper.shared()
			.readTree(LeastPrivilege.policy("Z1", DnsName.of("a@b.enterprise.example"), List.of()))
			.at("/Statement/3");
		assertThat(names(write)).startsWith("a\\100b.enterprise.example");
	}

	@Test
	void grantsTheReadsAndNothingWithAStar() {
		String policy = LeastPrivilege.policy("Z1", CLUSTER, List.of());
		assertThat(policy)
			.contains("route53:ListHostedZones\"", "route53:ListHostedZonesByName", "route53:GetHostedZone",
					"route53:ListResourceRecordSets", "route53:GetDNSSEC", "route53:GetChange", "sts:GetCallerIdentity")
			.doesNotContain("CreateHostedZone", "DeleteHostedZone", "route53:*", "UPSERT");
	}

	@Test
	void takesNoOtherTextForAZoneId() {
		assertThatIllegalArgumentException().isThrownBy(() -> LeastPrivilege.policy("Z1\", \"*", CLUSTER, List.of()));
	}

	private static JsonNode statement(int index, List<DnsName> outside) {
		return JsonMapper.shared().readTree(LeastPrivilege.policy("Z1", CLUSTER, outside)).at("/Statement/" + index);
	}

	private static List<String> names(JsonNode write) {
		return texts(
				write.at("/Condition/ForAllValues:StringLike/route53:ChangeResourceRecordSetsNormalizedRecordNames"));
	}

	private static List<String> texts(JsonNode list) {
		return list.valueStream().map(JsonNode::asString).toList();
	}

}
