package dev.signpost.diagnosis.check.node;

import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.dns.DnsName;
import org.junit.jupiter.api.Test;

/**
 * N10: each thing that it can say.
 */
class NodesKnowTheDatabasesTests extends ShowsEveryCode {

	NodesKnowTheDatabasesTests() {
		super(new NodesKnowTheDatabases());
	}

	@Test
	void saysThatNodesKnowTheDatabases() {
		graded(SampleWorld.healthy(3)).containsExactly("FINE NODE_KNOWS_DATABASES");
	}

	@Test
	void tellsHowManyLookUpsFail() {
		SampleWorld world = SampleWorld.healthy(3);
		world.denied(world.node(2), database(world));
		graded(world).containsExactly("ERROR NODE_DOES_NOT_KNOW_DATABASE node2");
		sentences(world).contains("node2 does not know the database redis-12000")
			.anyMatch((sentence) -> sentence.contains("1 in 3 look-ups of redis-12000 fail"));
	}

	@Test
	void tellsADatabaseThatNobodyKnowsOnce() {
		SampleWorld world = SampleWorld.healthy(3);
		world.nodes().forEach((node) -> world.denied(node, database(world)));
		graded(world).containsExactly("ERROR DATABASE_UNKNOWN_TO_ALL");
		verdicts(world).containsExactly(VerdictCode.SOME_CLIENTS_FAIL);
	}

	@Test
	void countsAmongLivingNodes() {
		SampleWorld world = NodeWorlds.silent(1);
		world.denied(world.node(2), database(world)).denied(world.node(3), database(world));
		graded(world).contains("ERROR DATABASE_UNKNOWN_TO_ALL");
	}

	@Test
	void saysNothingWithoutDatabases() {
		graded(SampleWorld.of(SampleWorld.withEndpoints(SampleWorld.cluster(3)))).hasSize(3)
			.allMatch((line) -> line.startsWith("NOT_ASKED N10_NOT_ASKED"));
	}

	private static DnsName database(SampleWorld world) {
		return world.definition().endpoints().getFirst().name();
	}

}
