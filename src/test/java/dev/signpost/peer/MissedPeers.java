package dev.signpost.peer;

import java.util.Set;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Says at the end of the tests, in one line, which peers they had to do without.
 */
public class MissedPeers implements TestExecutionListener {

	@Override
	public void testPlanExecutionFinished(TestPlan plan) {
		Set<String> missed = Peers.missed();
		if (!missed.isEmpty()) {
			System.out.println("PEERS MISSED: " + String.join(", ", missed)
					+ ". Their tests did not run; install them, or set SIGNPOST_REQUIRE_PEERS=true to fail.");
		}
	}

}
