package dev.signpost.cluster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import dev.signpost.cluster.ClusterInput.EndpointInput;
import dev.signpost.cluster.ClusterInput.NodeInput;
import dev.signpost.cluster.Draft.Part;
import dev.signpost.database.OnBothDatabases;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.Visibility;
import dev.signpost.dns.ZoneRef;
import dev.signpost.history.Actor;
import dev.signpost.history.Actors;
import dev.signpost.web.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DataJpaTest
@OnBothDatabases
@Import({ JpaDrafts.class, DraftsTests.Surroundings.class })
class DraftsTests {

	private static final Instant START = Instant.parse("2026-11-23T14:00:00Z");

	private static final ZoneRef ZONE = new ZoneRef("Z1", DnsName.of(BadInput.ZONE), Visibility.PUBLIC);

	private static final AtomicReference<Instant> NOW = new AtomicReference<>(START);

	private static final AtomicReference<String> WHO = new AtomicReference<>("maya");

	@Autowired
	private Drafts drafts;

	@BeforeEach
	void mayaBegins() {
		NOW.set(START);
		WHO.set("maya");
	}

	@Test
	void keepsWhatWasTypedHoweverWrong() {
		Draft draft = this.drafts.create();
		Draft typed = draft.zone(ZONE)
			.name("<script> \u202e \u00df", false)
			.nodes(List.of(new NodeInput("no*de", "203.0.113.300", "x", List.of("y"))), "PRIVATE",
					List.of(new EndpointInput("a", "b", true)), List.of("c"))
			.ttl("0x3c", "9");
		assertThat(this.drafts.save(typed)).isTrue();
		assertThat(this.drafts.get(draft.id())).isEqualTo(typed);
	}

	@Test
	void showsNobodyTheDraftsOfAnother() {
		Draft draft = this.drafts.create();
		WHO.set("jonas");
		assertThat(this.drafts.list(10)).isEmpty();
		assertThatThrownBy(() -> this.drafts.get(draft.id())).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.drafts.save(draft)).isInstanceOf(NotFound.class);
		this.drafts.discard(draft.id());
		WHO.set("maya");
		assertThat(this.drafts.get(draft.id())).isEqualTo(draft);
	}

	@Test
	void listsTheLastChangedFirst() {
		Draft older = this.drafts.create();
		NOW.set(START.plusSeconds(1));
		Draft newer = this.drafts.create();
		assertThat(this.drafts.list(10)).extracting(Draft::id).containsExactly(newer.id(), older.id());
		NOW.set(START.plusSeconds(2));
		this.drafts.save(older);
		assertThat(this.drafts.list(1)).extracting(Draft::id).containsExactly(older.id());
	}

	@Test
	void forgetsADraft30DaysAfterItsLastChange() {
		Draft draft = this.drafts.create();
		NOW.set(START.plus(Duration.ofDays(30)).minusSeconds(1));
		this.drafts.save(draft);
		NOW.set(START.plus(Duration.ofDays(60)).minusSeconds(2));
		assertThat(this.drafts.list(10)).hasSize(1);
		NOW.set(START.plus(Duration.ofDays(60)));
		assertThat(this.drafts.list(10)).isEmpty();
		assertThatThrownBy(() -> this.drafts.get(draft.id())).isInstanceOf(NotFound.class);
	}

	@Test
	void discardsADraftAsOftenAsAsked() {
		Draft draft = this.drafts.create();
		this.drafts.discard(draft.id());
		this.drafts.discard(draft.id());
		assertThat(this.drafts.list(10)).isEmpty();
	}

	@Test
	void refusesADraftThatIsTooLarge() {
		Draft draft = this.drafts.create();
		assertThat(this.drafts.save(draft.ttl("x".repeat(DraftRow.LONGEST), null))).isFalse();
		assertThat(this.drafts.get(draft.id())).isEqualTo(draft);
	}

	@Test
	void beginsAChangeWithEverythingAnswered() {
		ClusterDefinition definition = new ClusterDefinition(DnsName.of(BadInput.CLUSTER), ZONE,
				new dev.signpost.dns.Ttl(60), new dev.signpost.dns.Ttl(60),
				List.of(new ClusterDefinition.Node(DnsName.of("node1." + BadInput.CLUSTER),
						new dev.signpost.dns.IpAddress.V4("203.0.113.11"), null, List.of())),
				ClusterDefinition.Audience.INTERNET, List.of(), List.of(), true);
		Draft draft = this.drafts.change(new Cluster(ClusterId.random(), definition, 7, START));
		assertThat(draft.fixed()).isTrue();
		assertThat(draft.answered()).isEqualTo(Set.of(Part.values()));
		assertThat(draft.basis()).satisfies((basis) -> assertThat(basis.version()).isEqualTo(7));
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Surroundings {

		@Bean
		Clock clock() {
			return new Clock() {

				@Override
				public Instant instant() {
					return NOW.get();
				}

				@Override
				public java.time.ZoneId getZone() {
					return java.time.ZoneOffset.UTC;
				}

				@Override
				public Clock withZone(java.time.ZoneId zone) {
					return this;
				}

			};
		}

		@Bean
		Actors actors() {
			return new Actors() {

				@Override
				public Actor current() {
					return new Actor(WHO.get(), null, null, null);
				}

				@Override
				public Map<String, String> names(java.util.Collection<String> ids) {
					return Map.of();
				}

			};
		}

	}

}
