package dev.signpost.diagnosis.check.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Catalogue;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.lookup.Question;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Clusters of 1 to 13 nodes with one fault, and of 3 to 13 with two, give just these as
 * causes. (Of two nodes that both have one, nobody is left to compare with.)
 */
class RandomWorldsTests {

	private static final int LARGEST = 13;

	private static final int PAIRS = 120;

	/** Takes a minute. */
	private static final boolean ALL = Boolean.getBoolean("signpost.all-worlds");

	private final List<String> wrong = new ArrayList<>();

	@Test
	void tellEachFaultOfEachNodeOnce() {
		for (int nodes = 1; nodes <= LARGEST; nodes++) {
			for (int fault = 0; fault < faults(3); fault++) {
				for (int node : places(nodes, fault)) {
					int size = nodes;
					Built built = new Built(nodes + " nodes", () -> SampleWorld.healthy(size));
					built.breaks(node, fault);
					proves(built);
				}
			}
		}
		assertThat(this.wrong).isEmpty();
	}

	@Test
	void tellTwoFaultsAsTwo() {
		long seed = Long.getLong("signpost.seed", System.nanoTime());
		Random random = new Random(seed);
		for (int i = 0; i < (ALL ? 10 * PAIRS : PAIRS); i++) {
			int nodes = 3 + random.nextInt(LARGEST - 2);
			Built built = shape(nodes, random);
			int first = 1 + random.nextInt(nodes);
			built.breaks(first, random.nextInt(faults(3)));
			if (random.nextInt(4) == 0) {
				built.breaksAbove(random.nextInt(3));
			}
			else {
				built.breaks(1 + (first + random.nextInt(nodes - 1)) % nodes, random.nextInt(faults(3)));
			}
			proves(built);
		}
		assertThat(this.wrong).as("seed %d", seed).isEmpty();
	}

	/** All nodes of small clusters; of large ones another node for each fault. */
	private static List<Integer> places(int nodes, int fault) {
		return (nodes <= 3 || ALL) ? IntStream.rangeClosed(1, nodes).boxed().toList() : List.of(1 + fault % nodes);
	}

	private static Built shape(int nodes, Random random) {
		return switch (random.nextInt(4)) {
			case 0 -> new Built(nodes + " nodes of both families", () -> SampleWorld.dualStack(nodes));
			case 1 ->
				new Built(nodes + " nodes called ns-node", () -> SampleWorld.healthy(nodes).childLabel("ns-node"));
			case 2 -> new Built(nodes + " nodes called node", () -> SampleWorld.healthy(nodes).childLabel("node"));
			default -> new Built(nodes + " nodes", () -> SampleWorld.healthy(nodes));
		};
	}

	private void proves(Built built) {
		Set<String> told = Catalogue.whole()
			.judge(built.world.evidence())
			.stream()
			.filter((finding) -> finding.leads() && finding.severity().needsAttention())
			.map(RandomWorldsTests::line)
			.collect(Collectors.toCollection(TreeSet::new));
		if (!told.equals(built.expected)) {
			this.wrong.add("%s with %s told %s".formatted(built.name, built.expected, told));
		}
	}

	private static String line(Finding finding) {
		return (finding.node() != null) ? finding.code() + " " + finding.node() : finding.code();
	}

	private static int faults(int nodes) {
		return NodeFault.all(SampleWorld.healthy(nodes)).size();
	}

	/** A world and what was broken in it. */
	private static final class Built {

		private final String name;

		private final SampleWorld world;

		private final List<NodeFault> faults;

		private final Set<String> expected = new TreeSet<>();

		Built(String name, Supplier<SampleWorld> healthy) {
			this.name = name;
			this.world = healthy.get();
			this.faults = NodeFault.all(healthy.get());
		}

		void breaks(int node, int number) {
			NodeFault fault = this.faults.get(number);
			String label = "node" + node;
			this.world.when((server) -> server.label().equals(label), fault.which(), fault.says());
			expect(fault.code(), label);
		}

		private void expect(String code, String label) {
			int nodes = this.world.definition().nodes().size();
			switch (code) {
				case "NODE_DOES_NOT_KNOW_NODE" -> {
					if (nodes > 2) {
						boolean listed = this.world.childName(3).equals(this.world.definition().nodes().get(2).name());
						this.expected.add((listed ? "NODE_LISTS_UNKNOWN_SERVER " : code + " ") + label);
					}
				}
				case "NODE_DOES_NOT_KNOW_DATABASE" ->
					this.expected.add((nodes == 1) ? "DATABASE_UNKNOWN_TO_ALL" : code + " " + label);
				default -> this.expected.add(code + " " + label);
			}
		}

		void breaksAbove(int which) {
			switch (which) {
				case 0 -> {
					this.world.silent(this.world.parent(2));
					this.expected.add("PARENT_SERVER_SILENT ns2.dns.example");
				}
				case 1 -> {
					this.world.denied(this.world.parent(3), this.world.cluster());
					this.expected.add("CHANGE_NOT_SERVED");
				}
				default -> {
					Question ds = Ask.ds(this.world.cluster());
					this.world.when((server) -> server.role() == Server.Role.PARENT, ds::equals,
							(server, question) -> Said.to(question)
								.authoritative()
								.answers(Said.ds(this.world.cluster(), 300, 4711))
								.answer());
					this.expected.add("DS_LEFT_OVER");
				}
			}
		}

	}

}
