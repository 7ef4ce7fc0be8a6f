package dev.signpost.zone.route53;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class RefusalTextTests {

	static Stream<Arguments> known() {
		return Stream.of(
				arguments(
						"Tried to create resource record set [name='node1.redis.enterprise.example.', type='A'] but it "
								+ "already exists",
						"node1.redis.enterprise.example A exists already: it was made after the plan."),
				arguments(
						"Tried to create resource record set [name='x.example.', type='A', set-identifier='i, [j]'] but "
								+ "it already exists",
						"x.example A exists already: it was made after the plan."),
				arguments("Tried to delete resource record set [name='x.example.', type='NS'] but it was not found",
						"x.example NS is gone: it was deleted after the plan."),
				arguments(
						"Tried to delete resource record set [name='x.example.', type='A'] but the values provided do "
								+ "not match the current values",
						"x.example A was changed after the plan."),
				arguments("RRSet with DNS name a.other. is not permitted in zone z.example.",
						"a.other does not belong to the zone z.example."),
				arguments(
						"RRSet of type CNAME with DNS name x.example. is not permitted as it conflicts with other "
								+ "records with the same DNS name in zone example.",
						"x.example cannot hold CNAME: a CNAME stands alone at its name."),
				arguments(
						"RRSet of type A with DNS name x.example. is not permitted because a conflicting RRSet of type "
								+ " CNAME with the same DNS name already exists in zone example.",
						"x.example cannot hold A: a CNAME stands alone at its name."),
				arguments("RRSet of type CNAME with DNS name z.example. is not permitted at apex in zone z.example.",
						"z.example is the zone's own name, where a CNAME cannot stand."),
				arguments("A HostedZone must contain at least one NS record for the zone itself.",
						"The zone's own records stay: it must contain at least one NS record for the zone itself."),
				arguments("A HostedZone must contain exactly one SOA record.",
						"The zone's own records stay: it must contain exactly one SOA record."),
				arguments(
						"RRSet with DNS name x.example., type A, SetIdentifier i cannot be created as a non-weighted set "
								+ "exists with the same name and type.",
						"x.example A exists already under another routing policy."),
				arguments(
						"RRSet with DNS name x.example., type A cannot be created as other RRSets exist with the same "
								+ "name and type.",
						"x.example A exists already under another routing policy."),
				arguments("The request contains an invalid set of changes for a resource record set 'A x.example.'",
						"x.example A is changed twice in one batch."),
				arguments(
						"Invalid Resource Record: 'FATAL problem: ARRDATAIllegalIPv4Address (Value is not a valid IPv4 "
								+ "address) encountered with '192.0.2.256''",
						"Route 53 does not accept a value or a name: 'FATAL problem: ARRDATAIllegalIPv4Address (Value is "
								+ "not a valid IPv4 address) encountered with '192.0.2.256''"),
				arguments("Number of records limit of 1000 exceeded.",
						"The change is too large: Route 53 takes 1000 values at once."),
				arguments("Cannot have more than 400 records in a RRSet.",
						"One record set is too large: Route 53 takes 400 values in one."),
				arguments("Duplicate Resource Record: '192.0.2.1'",
						"The value 192.0.2.1 stands twice in one record set."),
				arguments("NS_OCCLUSION_CHECK: RRSet with DNS name a.example., type A is hidden, [so] to speak.",
						"A guard rail of this hosted zone (NS_OCCLUSION_CHECK) refused the change: RRSet with DNS name "
								+ "a.example., type A is hidden, [so] to speak."),
				arguments("Guard rail NS_OCCLUSION_CHECK, [x], says no",
						"Route 53 refused the change: Guard rail NS_OCCLUSION_CHECK, [x], says no"));
	}

	@ParameterizedTest
	@MethodSource("known")
	void saysEachRefusalInPlainWords(String message, String plain) {
		assertThat(RefusalText.plain(message)).isEqualTo(plain);
	}

	@Test
	void takesASingleMessageWithoutBrackets() {
		assertThat(RefusalText.messages("Something, else [entirely]")).containsExactly("Something, else [entirely]");
		assertThat(RefusalText.messages("[]")).containsExactly("");
		assertThat(RefusalText.messages("")).containsExactly("");
	}

	@Test
	void partsAnyListOfKnownMessages() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		List<String> messages = known().map((known) -> (String) known.get()[0]).toList();
		List<String> beginnings = messages.subList(0, messages.size() - 1);
		for (int round = 0; round < 10_000; round++) {
			List<String> sent = new ArrayList<>();
			random.ints(1 + random.nextInt(40), 0, beginnings.size()).mapToObj(beginnings::get).forEach(sent::add);
			String text = "[" + String.join(", ", sent) + "]";
			assertThat(RefusalText.messages(text)).as("seed %d", seed).isEqualTo(sent);
		}
	}

	@Test
	void losesNoCharacterOfAnyText() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		String[] scraps = { "[", "]", ", ", "Tried to create resource record set ", "RRSet with ", "'", "x", "\n", "$1",
				"%s", "\\" };
		for (int round = 0; round < 10_000; round++) {
			String text = Arrays.stream(random.ints(12, 0, scraps.length).toArray())
				.mapToObj((index) -> scraps[index])
				.reduce("", String::concat);
			List<String> messages = RefusalText.messages("[" + text + "]");
			assertThat(String.join(", ", messages)).as("seed %d", seed).isEqualTo(text);
			assertThat(messages).as("seed %d", seed).allSatisfy((message) -> RefusalText.plain(message));
		}
	}

}
