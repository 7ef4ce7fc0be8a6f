package dev.signpost.change;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import dev.signpost.cluster.ClusterSamples;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.ReadScope;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.ZoneEntry;
import dev.signpost.dns.ZoneSnapshot;
import dev.signpost.plan.Plan;
import dev.signpost.plan.Planner;
import dev.signpost.plan.Surroundings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ThreeWayTests {

	private static final RecordSet BELOW = Scene.set("db.cache-eu.enterprise.example", "TXT", 60, "\"below the cut\"");

	private final Plan plan = Planner.plan(ClusterSamples.cacheEu(),
			new Surroundings(zone(new ZoneEntry.Plain(BELOW)), List.of(), List.of()));

	@Test
	void isEmptyWhileTheZoneStandsStill() {
		assertThat(ThreeWay.sincePlanned(this.plan, zone(new ZoneEntry.Plain(BELOW)))).isEmpty();
	}

	@Test
	void showsARecordBelowTheCutThatWent() {
		assertThat(ThreeWay.sincePlanned(this.plan, zone())).singleElement().satisfies((row) -> {
			assertThat(row.key()).isEqualTo(BELOW.key());
			assertThat(row.saw()).containsExactly("60 TXT \"below the cut\"");
			assertThat(row.live()).isEmpty();
			assertThat(row.wanted()).isEqualTo(row.saw());
		});
	}

	@Test
	void countsASpellingAsAMoveBeforeSendingOnly() {
		RecordSet wanted = Scene.set("cache-eu.enterprise.example", "NS", 60, "NODE1.cache-eu.enterprise.example.",
				"node2.cache-eu.enterprise.example.", "node3.cache-eu.enterprise.example.");
		ZoneSnapshot live = zone(new ZoneEntry.Plain(wanted), new ZoneEntry.Plain(BELOW));
		assertThat(ThreeWay.sinceApplied(this.plan, live)).extracting(Moved::key)
			.doesNotContain(wanted.key())
			.hasSize(3);
		assertThat(ThreeWay.sincePlanned(this.plan, live)).extracting(Moved::key).containsExactly(wanted.key());
	}

	private static ZoneSnapshot zone(ZoneEntry... entries) {
		ReadScope scope = new ReadScope(DnsName.of("cache-eu.enterprise.example"), Set.of());
		return new ZoneSnapshot(ClusterSamples.ZONE, scope, Instant.EPOCH, List.of(entries));
	}

}
