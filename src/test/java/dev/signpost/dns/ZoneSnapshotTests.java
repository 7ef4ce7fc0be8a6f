package dev.signpost.dns;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ZoneSnapshotTests {

	private static final ZoneRef ZONE = new ZoneRef("Z0A1", DnsName.of("enterprise.example"), Visibility.PUBLIC);

	private static final DnsName CLUSTER = DnsName.of("cache.enterprise.example");

	private static final ReadScope SCOPE = new ReadScope(CLUSTER,
			Set.of(DnsName.of("ns1.enterprise.example"), DnsName.of("node1.cache.enterprise.example")));

	@Test
	void knowsAllAtAndBelowTheClusterAndTheNamesLookedUp() {
		assertThat(SCOPE.names()).containsExactly(DnsName.of("ns1.enterprise.example"));
		assertThat(SCOPE.covers(CLUSTER)).isTrue();
		assertThat(SCOPE.covers(DnsName.of("a.b.cache.enterprise.example"))).isTrue();
		assertThat(SCOPE.covers(DnsName.of("ns1.enterprise.example"))).isTrue();
		assertThat(SCOPE.covers(DnsName.of("ns2.enterprise.example"))).isFalse();
		assertThat(SCOPE.covers(DnsName.of("enterprise.example"))).isFalse();
	}

	@Test
	void findsEntriesByNameByKeyAndBelow() {
		ZoneEntry ns = plain("cache.enterprise.example", "NS", "ns1.enterprise.example.");
		ZoneEntry node = plain("node1.cache.enterprise.example", "A", "203.0.113.1");
		ZoneEntry outside = plain("ns1.enterprise.example", "A", "203.0.113.1");
		ZoneEntry blue = routed("blue");
		ZoneEntry green = routed("green");
		ZoneSnapshot snapshot = snapshot(Instant.EPOCH, outside, green, node, blue, ns);
		assertThat(snapshot.entries()).containsExactly(ns, node, blue, green, outside);
		assertThat(snapshot.at(CLUSTER)).containsExactly(ns);
		assertThat(snapshot.at(blue.key())).containsExactly(blue, green);
		assertThat(snapshot.at(new RecordKey(CLUSTER, RecordType.DS))).isEmpty();
		assertThat(snapshot.within(CLUSTER)).containsExactly(ns, node, blue, green);
	}

	@Test
	void isTheSameWheneverAndInWhateverOrderItWasRead() {
		ZoneSnapshot then = snapshot(Instant.EPOCH, routed("green"), routed("blue"));
		ZoneSnapshot now = snapshot(Instant.EPOCH.plusSeconds(1), routed("blue"), routed("green"));
		assertThat(then.sameEntriesAs(now)).isTrue();
		assertThat(then.sameEntriesAs(snapshot(Instant.EPOCH, routed("blue")))).isFalse();
	}

	private static ZoneSnapshot snapshot(Instant readAt, ZoneEntry... entries) {
		return new ZoneSnapshot(ZONE, SCOPE, readAt, List.of(entries));
	}

	private static ZoneEntry plain(String name, String type, String value) {
		return new ZoneEntry.Plain(new RecordSet(DnsName.of(name), new RecordType(type), new Ttl(60), List.of(value)));
	}

	private static ZoneEntry routed(String identifier) {
		return new ZoneEntry.Foreign(new RecordKey(DnsName.of("www.cache.enterprise.example"), RecordType.A),
				ZoneEntry.Shape.ROUTED, List.of("SetIdentifier " + identifier));
	}

}
