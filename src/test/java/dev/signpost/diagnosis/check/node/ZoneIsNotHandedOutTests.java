package dev.signpost.diagnosis.check.node;

import java.time.Duration;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Question;
import org.junit.jupiter.api.Test;

/**
 * N18: each thing that it can say.
 */
class ZoneIsNotHandedOutTests extends ShowsEveryCode {

	ZoneIsNotHandedOutTests() {
		super(new ZoneIsNotHandedOut());
	}

	@Test
	void saysThatTheZoneIsKept() {
		graded(SampleWorld.healthy(3)).containsExactly("FINE ZONE_KEPT");
		graded(saying(new Answer.Unreachable(Answer.Why.RESET, Duration.ofMillis(1))))
			.containsExactly("FINE ZONE_KEPT");
	}

	@Test
	void noticesAnOpenTransfer() {
		SampleWorld world = SampleWorld.healthy(3);
		Question transfer = Ask.transfer(world.cluster());
		world.when(world.node(2), transfer,
				Said.to(transfer)
					.authoritative()
					.answers(Said.soa(world.cluster(), 60, "ns.example.", 1, 60))
					.answer());
		graded(world).containsExactly("NOTICE ZONE_HANDED_OUT node2");
	}

	@Test
	void saysNothingWhereTcpDoesNotAnswer() {
		graded(saying(Said.silence())).containsExactly("FINE ZONE_KEPT", "NOT_ASKED N18_NOT_ASKED node2");
	}

	private static SampleWorld saying(Answer answer) {
		SampleWorld world = SampleWorld.healthy(3);
		return world.when(world.node(2), Ask.transfer(world.cluster()), answer);
	}

}
