package dev.signpost.diagnosis.check.node;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Catalogue;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Question;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * One fault of one node is one finding that needs attention; all else follows from it, in
 * every family of checks.
 */
class OneCauseTests {

	@ParameterizedTest(name = "{0}")
	@MethodSource("faults")
	void isToldOnce(String code, Predicate<Question> which, BiFunction<Server, Question, Answer> says) {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(world.node(2)::equals, which, says);
		assertThat(leading(world)).containsExactly(code + " node2");
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void isNoneWhereTheClusterIsHealthy(SampleWorld world) {
		assertThat(leading(world)).isEmpty();
	}

	/** Two of three nodes, each with a fault of its own, all pairs. */
	@ParameterizedTest(name = "{0}")
	@MethodSource("faults")
	void isToldBesideAnother(String code, Predicate<Question> which, BiFunction<Server, Question, Answer> says) {
		faults().map(Arguments::get).forEach((other) -> {
			SampleWorld world = SampleWorld.healthy(3);
			world.when(world.node(2)::equals, which, says);
			add(world, world.node(1), other);
			assertThat(leading(world)).as("%s and %s", code, other[0])
				.containsExactlyInAnyOrder(code + " node2", other[0] + " node1");
		});
	}

	@SuppressWarnings("unchecked")
	private static void add(SampleWorld world, Server node, Object[] fault) {
		world.when(node::equals, (Predicate<Question>) fault[1], (BiFunction<Server, Question, Answer>) fault[2]);
	}

	static Stream<SampleWorld> kinds() {
		return Stream.of(3, 5, 13)
			.flatMap((nodes) -> Stream.of(SampleWorld.healthy(nodes), SampleWorld.dualStack(nodes),
					SampleWorld.healthy(nodes).childLabel("node"), SampleWorld.healthy(nodes).childLabel("ns-node")));
	}

	static Stream<Arguments> faults() {
		return NodeFault.all(SampleWorld.healthy(3))
			.stream()
			.map((fault) -> arguments(fault.code(), fault.which(), fault.says()));
	}

	private static List<String> leading(SampleWorld world) {
		return Catalogue.whole()
			.judge(world.evidence())
			.stream()
			.filter((finding) -> finding.leads() && finding.severity().needsAttention())
			.map((Finding finding) -> finding.code() + " " + finding.node())
			.toList();
	}

}
