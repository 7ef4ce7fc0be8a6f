package dev.signpost.diagnosis.check.failover;

import java.util.List;

import dev.signpost.cluster.ClusterSamples;
import dev.signpost.diagnosis.Machine;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * F1: each thing that it can say.
 */
class ClientsLeaveADeadNodeSoonTests extends ShowsEveryCode {

	ClientsLeaveADeadNodeSoonTests() {
		super(new ClientsLeaveADeadNodeSoon());
	}

	@Test
	void addsUpTheUsualParts() {
		graded(SampleWorld.healthy(3)).containsExactly("INFO DEAD_NODE_LEFT_SOON", "INFO CHANGED_RECORD_REACHES_ALL");
		assertThat(findings(SampleWorld.healthy(3)).getFirst().arguments()).containsEntry("detect", "5")
			.containsEntry("ttl", "5")
			.containsEntry("jvm", "30")
			.containsEntry("connect", "2")
			.containsEntry("sum", "42")
			.containsEntry("largest", "jvm");
	}

	@Test
	void knowsTheExamplesOfThePaper() {
		assertThat(sum(java(5))).isEqualTo("17");
		assertThat(sum(living(86_400))).isEqualTo("86437");
		assertThat(sum(kept(3_600))).isEqualTo("3637");
	}

	@Test
	void gradesUpToFiveTimesTheTarget() {
		graded(living(23)).contains("INFO DEAD_NODE_LEFT_SOON");
		graded(living(24)).contains("WARNING DEAD_NODE_LEFT_LATE");
		graded(living(263)).contains("WARNING DEAD_NODE_LEFT_LATE");
		graded(living(264)).contains("ERROR DEAD_NODE_LEFT_VERY_LATE");
	}

	@Test
	void namesWhoKeepsTheAddressLongest() {
		graded(kept(3_600)).contains("ERROR DEAD_NODE_LEFT_VERY_LATE");
		sentences(kept(3_600)).anyMatch((sentence) -> sentence.contains("the resolver 192.0.2.53"));
		assertThat(findings(kept(3_600)).getFirst().arguments()).containsEntry("largest", "ttl");
	}

	@Test
	void takesTheOrdinaryJavaForOneThatNeverForgets() {
		assertThat(sum(java(-1))).isEqualTo("42");
	}

	@Test
	void addsUpAChangedRecordWithoutGradingIt() {
		SampleWorld world = SampleWorld.of(ClusterSamples.lasting(300, 86_400, SampleWorld.cluster(3)));
		assertThat(findings(world).getLast().arguments()).containsEntry("sum", Integer.toString(60 + 86_400 + 300));
		assertThat(findings(world).getLast().severity()).isEqualTo(Severity.INFO);
		assertThat(findings(SampleWorld.healthy(3)).getLast().arguments()).containsEntry("parent", "60")
			.containsEntry("child", "3600")
			.containsEntry("sum", "3720");
	}

	@Test
	void fallsBackToTheClustersOwnNameAndThenSaysNothing() {
		SampleWorld without = SampleWorld.of(SampleWorld.withEndpoints(SampleWorld.cluster(3)));
		assertThat(sum(without)).isEqualTo("42");
		SampleWorld dead = SampleWorld.healthy(3);
		dead.when((server) -> true, (question) -> true, (server, question) -> Said.silence());
		graded(dead).containsExactly("NOT_ASKED F1_NOT_ASKED", "INFO CHANGED_RECORD_REACHES_ALL");
	}

	@Test
	void isNotMovedByADeadNode() {
		SampleWorld world = SampleWorld.healthy(3);
		world.silent(world.node(2));
		graded(world).contains("INFO DEAD_NODE_LEFT_SOON");
	}

	private String sum(SampleWorld world) {
		return findings(world).getFirst().arguments().getOrDefault("sum", "");
	}

	private static SampleWorld java(int seconds) {
		return SampleWorld.healthy(3).machine(new Machine(List.of(), List.of(), seconds, 10, false));
	}

	/** The nodes give the database's address such a life. */
	private static SampleWorld living(long seconds) {
		return database(Server.Role.NODE, seconds);
	}

	/** A resolver does. */
	private static SampleWorld kept(long seconds) {
		return database(Server.Role.RESOLVER, seconds);
	}

	private static SampleWorld database(Server.Role role, long seconds) {
		SampleWorld world = SampleWorld.healthy(3);
		DnsName name = world.definition().endpoints().getFirst().name();
		return world.when((server) -> server.role() == role,
				(question) -> question.name().equals(name) && question.type().equals(RecordType.A),
				(server, question) -> Said.to(question)
					.answers(Said.address(name, seconds, world.node(1).address()))
					.answer());
	}

}
