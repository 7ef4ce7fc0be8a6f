package dev.signpost.diagnosis.check.agreement;

import java.time.Duration;
import java.util.List;

import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.dns.IpAddress;
import dev.signpost.redis.ClusterReport.ReportedNode;
import dev.signpost.redis.ClusterReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClusterReportsTheSameNodesTests extends ShowsEveryCode {

	ClusterReportsTheSameNodesTests() {
		super(new ClusterReportsTheSameNodes());
	}

	@Override
	protected SampleWorld prepared(SampleWorld world) {
		return world.report(new ClusterReport(world.definition()
			.nodes()
			.stream()
			.map((node) -> new ReportedNode(node.name().text(), node.addresses(), true))
			.toList()));
	}

	@ParameterizedTest
	@CsvSource({ "1, ns", "3, ns", "5, ns-node", "13, node" })
	void isContentWithAHealthyCluster(int nodes, String label) {
		said(SampleWorld.healthy(nodes).childLabel(label)).containsExactly("C11_NOT_ASKED");
	}

	private static ReportedNode reported(int number, String address, boolean up) {
		return new ReportedNode("node:" + number, List.of(IpAddress.of(address)), up);
	}

	private static SampleWorld reporting(ReportedNode... nodes) {
		return SampleWorld.healthy(2).report(new ClusterReport(List.of(nodes)));
	}

	@Test
	void isContentWhenTheReportListsTheSame() {
		SampleWorld world = reporting(reported(1, "203.0.113.11", true), reported(2, "203.0.113.12", true));
		graded(world).containsExactly("FINE REPORT_LISTS_THE_SAME");
		assertThat(findings(world).getFirst().arguments()).containsEntry("age", "10 minutes");
	}

	@Test
	void namesANodeThatTheDefinitionLacks() {
		graded(reporting(reported(1, "203.0.113.11", true), reported(2, "203.0.113.12", true),
				reported(3, "203.0.113.13", true)))
			.containsExactly("WARNING REPORT_HAS_MORE");
	}

	@Test
	void namesANodeThatTheReportLacks() {
		graded(reporting(reported(1, "203.0.113.11", true))).containsExactly("WARNING REPORT_HAS_FEWER node2");
	}

	@Test
	void passesOnThatANodeIsDown() {
		graded(reporting(reported(1, "203.0.113.11", true), reported(2, "203.0.113.12", false)))
			.containsExactly("NOTICE REPORT_SAYS_DOWN node2");
	}

	@ParameterizedTest
	@CsvSource({ "60, 60 seconds", "7200, 120 minutes", "90000, 25 hours", "864000, 10 days" })
	void tellsTheAgeAndAlarmsNobodyWithAnOldOne(long seconds, String age) {
		SampleWorld world = SampleWorld.healthy(2)
			.report(new ClusterReport(List.of(reported(1, "203.0.113.11", true))), Duration.ofSeconds(seconds));
		graded(world).containsExactly(((seconds > 86_400) ? "NOTICE" : "WARNING") + " REPORT_HAS_FEWER node2");
		assertThat(findings(world).getFirst().arguments()).containsEntry("age", age);
	}

}
