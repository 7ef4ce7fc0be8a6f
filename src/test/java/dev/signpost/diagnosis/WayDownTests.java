package dev.signpost.diagnosis;

import java.util.List;

import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Trace;
import dev.signpost.lookup.TraceText;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WayDownTests {

	@Test
	void leadsFromTheRootToTheNodes() {
		Trace trace = WayDown.of(SampleWorld.healthy(3).evidence());
		assertThat(trace.levels()).extracting(Trace.Level::zoneText)
			.containsExactly(".", "example.", "enterprise.example.", "cache.enterprise.example.");
		assertThat(trace.levels()).extracting((level) -> level.visits().size()).containsExactly(1, 1, 4, 3);
		assertThat(trace.levels()).allMatch(Trace.Level::agreed);
		assertThat(trace.levels().get(2).named()).hasSize(3);
	}

	@Test
	void showsASilentNodeAsSilent() {
		SampleWorld world = SampleWorld.healthy(3);
		Trace trace = WayDown.of(world.silent(world.node(2)).evidence());
		assertThat(trace.levels().getLast().visits()).extracting((visit) -> visit.answer() instanceof Answer.Silence)
			.isEqualTo(List.of(false, true, false));
	}

	@Test
	void isPrintedLevelByLevel() {
		assertThat(new TraceText("Signpost").text(WayDown.of(SampleWorld.healthy(3).evidence())))
			.contains("\n;; .: 1 server asked\n", "\n;; enterprise.example.: 4 servers asked\n")
			.contains("\ncache.enterprise.example. ");
	}

}
