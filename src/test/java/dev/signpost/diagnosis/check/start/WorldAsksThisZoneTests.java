package dev.signpost.diagnosis.check.start;

import java.util.Set;

import dev.signpost.cluster.ClusterDefinition.Audience;
import dev.signpost.cluster.ClusterSamples;
import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Target;
import dev.signpost.diagnosis.WordProof;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.Question;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WorldAsksThisZoneTests {

	private static final Check CHECK = new WorldAsksThisZone();

	@Test
	void isQuietInHealthyWorlds() {
		WordProof.isQuietInHealthyWorlds(CHECK);
	}

	private static final Server OLD = new Server(Server.Role.PARENT, "ns1.oldhost.example",
			IpAddress.of("198.51.100.71"));

	@Test
	void isFineWhereBothAreTheSame() {
		said(SampleWorld.healthy(3)).containsExactly("FINE ZONE_IS_ASKED");
	}

	@Test
	void doesNotMindForAPrivateNetwork() {
		said(SampleWorld.of(ClusterSamples.to(Audience.PRIVATE, SampleWorld.cluster(3))))
			.containsExactly("INFO ZONE_IS_PRIVATE");
	}

	@Test
	void comparesAddressesAndNotWhiteLabels() {
		SampleWorld world = SampleWorld.healthy(3);
		world.parents().forEach((server) -> {
			world.target(from(server, Server.Origin.DELEGATION_SET));
			world.target(from(new Server(Server.Role.PARENT, "white" + server.label(), server.address()),
					Server.Origin.REFERRAL));
		});
		said(world).containsExactly("FINE ZONE_IS_ASKED");
	}

	@Test
	void saysThatTheWorldAsksElsewhere() {
		SampleWorld world = SampleWorld.healthy(3);
		world.parents().forEach((server) -> world.target(from(server, Server.Origin.DELEGATION_SET)));
		said(world.target(from(OLD, Server.Origin.REFERRAL))).containsExactly("CRITICAL ASKED_ELSEWHERE");
	}

	@Test
	void saysThatPartOfTheWorldAsksElsewhere() {
		said(SampleWorld.healthy(3).target(from(OLD, Server.Origin.REFERRAL)))
			.containsExactly("ERROR PARTLY_ASKED_ELSEWHERE");
	}

	@Test
	void trustsTheNameOfAServerWhoseAddressIsKnownFromOneSideOnly() {
		SampleWorld world = SampleWorld.healthy(3);
		said(world.target(from(world.parent(4), Server.Origin.REFERRAL))).containsExactly("FINE ZONE_IS_ASKED");
	}

	@Test
	void noticesThatServersAreLeftOut() {
		SampleWorld world = SampleWorld.healthy(3);
		said(world.target(from(world.parent(4), Server.Origin.DELEGATION_SET)))
			.containsExactly("NOTICE FEWER_SERVERS_LISTED");
	}

	@Test
	void noticesAnEditedListInTheZoneItself() {
		SampleWorld world = SampleWorld.healthy(3);
		Question question = Ask.ns(world.parentZone());
		said(world.when(world.parent(2), question,
				Said.to(question)
					.authoritative()
					.answers(Said.ns(world.parentZone(), 60, DnsName.of("ns1.oldhost.example")))
					.answer()))
			.containsExactly("NOTICE APEX_NS_EDITED");
	}

	@Test
	void trustsTheNamesWhereRoute53sAddressesAreNotKnown() {
		SampleWorld world = SampleWorld.healthy(3);
		world.parents().forEach((server) -> world.target(from(server, Server.Origin.REFERRAL)));
		said(world).containsExactly("FINE ZONE_IS_ASKED");
		said(world.target(from(OLD, Server.Origin.REFERRAL))).containsExactly("NOT_ASKED P2_NOT_ASKED");
	}

	@Test
	void saysNothingWhereOneSideIsNotKnown() {
		SampleWorld world = SampleWorld.healthy(3);
		world.parents().forEach((server) -> world.target(from(server, Server.Origin.DELEGATION_SET)));
		said(world).containsExactly("NOT_ASKED P2_NOT_ASKED");
	}

	private static Target from(Server server, Server.Origin origin) {
		return new Target(server, Set.of(origin), null);
	}

	private static ListAssert<String> said(SampleWorld world) {
		return assertThat(WordProof.graded(CHECK, world));
	}

}
