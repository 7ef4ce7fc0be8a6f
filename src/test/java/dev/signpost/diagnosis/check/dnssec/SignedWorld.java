package dev.signpost.diagnosis.check.dnssec;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rdata;
import dev.signpost.lookup.Rr;

/** A sample world whose parent zone is signed, part by part. */
final class SignedWorld {

	static final Rdata.Dnskey KEY = new Rdata.Dnskey(257, 3, 13, new byte[] { 1, 2, 3, 4, 5 });

	private static final RecordType DNSKEY = new RecordType("DNSKEY");

	private final SampleWorld world = SampleWorld.healthy(3);

	private Instant inception = SampleWorld.NOW.minus(Duration.ofDays(1));

	private Instant expires = SampleWorld.NOW.plus(Duration.ofDays(6));

	/** Signed as it should be. */
	static SampleWorld whole() {
		return new SignedWorld().vouched(KeyTags.of(KEY)).keyed().signed().proved(nsec(RecordType.NS));
	}

	static Rr nsec(RecordType... types) {
		DnsName cluster = SampleWorld.healthy(3).cluster();
		return Said.nsec(cluster, "\\000." + cluster.absolute(), types);
	}

	SignedWorld lasting(Instant from, Instant until) {
		this.inception = from;
		this.expires = until;
		return this;
	}

	SignedWorld vouched(int keyTag) {
		Question question = Ask.ds(this.world.parentZone());
		this.world.when(SampleWorld.TLD, question,
				Said.to(question).authoritative().answers(Said.ds(this.world.parentZone(), 60, keyTag)).answer());
		return this;
	}

	SignedWorld keyed() {
		Rr key = Said.rr(this.world.parentZone(), DNSKEY, 60, KEY);
		at(Ask.dnskey(this.world.parentZone()), (question) -> question.authoritative().answers(key));
		return this;
	}

	SignedWorld signed() {
		this.world.parents().forEach(this::signedAt);
		return this;
	}

	SignedWorld signedAt(Server server) {
		DnsName zone = this.world.parentZone();
		Question question = Ask.soaSigned(zone);
		this.world.when(server, question,
				Said.to(question)
					.authoritative()
					.answers(Said.soa(zone, 900, "ns1.dns.example.", 1, 900),
							Said.rrsig(zone, RecordType.SOA, zone, this.inception, this.expires))
					.answer());
		return this;
	}

	SampleWorld proved(Rr... records) {
		List<Rr> all = new ArrayList<>(List.of(records));
		if (!all.isEmpty()) {
			all.add(Said.rrsig(this.world.cluster(), records[0].type(), this.world.parentZone(), this.inception,
					this.expires));
		}
		at(Ask.ds(this.world.cluster()), (question) -> question.authoritative().authority(all));
		return this.world;
	}

	SampleWorld world() {
		return this.world;
	}

	static Answer keys(Question question, Rdata.Dnskey key) {
		return Said.to(question).authoritative().answers(Said.rr(question.name(), DNSKEY, 60, key)).answer();
	}

	private void at(Question question, UnaryOperator<Said> says) {
		this.world.parents()
			.forEach((server) -> this.world.when(server, question, says.apply(Said.to(question)).answer()));
	}

}
