package dev.signpost.diagnosis.check.parent;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rcodes;
import dev.signpost.lookup.Rr;

/**
 * Lets the parent zone say something else: a name server a line, its addresses behind it.
 */
final class Refers {

	private Refers() {
	}

	static SampleWorld everywhere(SampleWorld world, String... lines) {
		world.parents().forEach((server) -> at(world, server, lines));
		return world;
	}

	static SampleWorld at(SampleWorld world, Server parent, String... lines) {
		return world.when(parent::equals, (question) -> question.name().isWithin(world.cluster()),
				(server, question) -> referral(world, question, lines));
	}

	static SampleWorld nowhere(SampleWorld world) {
		return world.when((server) -> server.role() == Server.Role.PARENT,
				(question) -> question.name().isWithin(world.cluster()),
				(server, question) -> Said.to(question).authoritative().rcode(Rcodes.NXDOMAIN).answer());
	}

	private static Answer referral(SampleWorld world, Question question, String... lines) {
		List<String[]> words = Arrays.stream(lines).map((line) -> line.split(" ")).toList();
		List<Rr> glue = words.stream()
			.flatMap((line) -> Stream.of(line)
				.skip(1)
				.map((address) -> Said.address(DnsName.of(line[0]), 60, IpAddress.of(address))))
			.toList();
		return Said.to(question)
			.authority(words.stream().map((line) -> Said.ns(world.cluster(), 60, DnsName.of(line[0]))).toList())
			.additional(glue)
			.answer();
	}

}
