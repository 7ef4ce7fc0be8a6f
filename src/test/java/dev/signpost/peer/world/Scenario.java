package dev.signpost.peer.world;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import dev.signpost.cluster.ClusterDefinition;

/**
 * A world with something wrong in it, and what a diagnosis must make of it.
 *
 * @param prepare what is wrong before the servers start
 * @param then what breaks afterwards
 * @param defined how the definition differs from the nodes that run
 * @param verdict code and severity, for example {@code NO_DELEGATION CRITICAL}
 * @param causes every finding of WARNING or worse that is no consequence:
 * {@code N1 NODE_PORT_CLOSED node3}
 */
record Scenario(String name, RealWorld.Kind kind, int nodes, Consumer<RealWorld> prepare, Consumer<RealWorld> then,
		UnaryOperator<ClusterDefinition> defined, String verdict, List<String> causes) {

	static Scenario of(String name, RealWorld.Kind kind) {
		return new Scenario(name + ", " + kind, kind, 3, (world) -> {
		}, (world) -> {
		}, UnaryOperator.identity(), "WORKING FINE", List.of());
	}

	Scenario nodes(int count) {
		return new Scenario(this.name, this.kind, count, this.prepare, this.then, this.defined, this.verdict,
				this.causes);
	}

	Scenario prepare(Consumer<RealWorld> more) {
		return new Scenario(this.name, this.kind, this.nodes, more, this.then, this.defined, this.verdict, this.causes);
	}

	Scenario then(Consumer<RealWorld> more) {
		return new Scenario(this.name, this.kind, this.nodes, this.prepare, more, this.defined, this.verdict,
				this.causes);
	}

	Scenario defined(UnaryOperator<ClusterDefinition> other) {
		return new Scenario(this.name, this.kind, this.nodes, this.prepare, this.then, other, this.verdict,
				this.causes);
	}

	Scenario expect(String wantedVerdict, String... wanted) {
		return new Scenario(this.name, this.kind, this.nodes, this.prepare, this.then, this.defined, wantedVerdict,
				Arrays.stream(wanted).sorted().toList());
	}

}
