package dev.signpost.lookup;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.signpost.dns.AddressPolicy;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.Network;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.TargetPolicy.Allowed;
import dev.signpost.lookup.TargetPolicy.Judgement;
import dev.signpost.lookup.TargetPolicy.Refused;
import dev.signpost.lookup.TargetPolicy.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class TargetPolicyTests {

	private static final List<Network> NETWORKS = List.of(network("10.20.0.0/16"), network("fd12::/16"),
			network("8.8.4.0/24"), network("127.8.0.0/16"));

	private static final Set<IpAddress> OWN = Set.of(IpAddress.of("8.8.8.8"), IpAddress.of("10.20.9.9"),
			IpAddress.of("2600::9"));

	private static final TargetPolicy LIVE = policy(false, List.of());

	private static final TargetPolicy SANDBOX = policy(true, List.of());

	private static final TargetPolicy REHEARSAL = policy(false, NETWORKS);

	@ParameterizedTest
	@CsvSource(textBlock = """
			# step 1: somebody must vouch for it
			9.9.9.9      |                           | PUBLIC   | NOT_JUSTIFIED
			9.9.9.9      | ZONE_SERVER               | PUBLIC   | ok
			9.9.9.9      | RECORD                    | PUBLIC   | ok
			9.9.9.9      | RESOLVER                  | PUBLIC   | ok
			9.9.9.9      | ON_THE_PATH               | PUBLIC   | ok
			9.9.9.9      | ALLOWED_NETWORK           | PUBLIC   | NOT_JUSTIFIED
			8.8.4.4      | ALLOWED_NETWORK           | PUBLIC   | ok
			10.20.1.1    | ALLOWED_NETWORK           | PUBLIC   | ok
			10.20.1.1    |                           | PUBLIC   | NOT_JUSTIFIED
			10.20.1.1    |                           | INTERNAL | NOT_JUSTIFIED
			2600::1      | RECORD                    | PUBLIC   | ok
			2600::1      |                           | PUBLIC   | NOT_JUSTIFIED
			# step 3: never, whoever vouches
			0.0.0.0      | RECORD                    | INTERNAL | RESERVED_ADDRESS
			0.1.2.3      | RECORD                    | INTERNAL | RESERVED_ADDRESS
			127.0.0.1    | RECORD                    | INTERNAL | LOOPBACK_ADDRESS
			127.8.0.1    | RECORD                    | INTERNAL | LOOPBACK_ADDRESS
			127.8.0.1    | ALLOWED_NETWORK           | INTERNAL | LOOPBACK_ADDRESS
			169.254.1.1  | ZONE_SERVER               | INTERNAL | LINK_LOCAL_ADDRESS
			169.254.169.254 | ON_THE_PATH            | INTERNAL | METADATA_ADDRESS
			169.254.170.2   | RECORD                 | INTERNAL | METADATA_ADDRESS
			224.0.0.251  | RECORD                    | INTERNAL | MULTICAST_ADDRESS
			240.0.0.1    | RECORD                    | INTERNAL | RESERVED_ADDRESS
			255.255.255.255 | RECORD                 | INTERNAL | RESERVED_ADDRESS
			::           | RECORD                    | INTERNAL | RESERVED_ADDRESS
			::1          | RECORD                    | INTERNAL | LOOPBACK_ADDRESS
			fe80::1      | RECORD                    | INTERNAL | LINK_LOCAL_ADDRESS
			ff02::1      | RECORD                    | INTERNAL | MULTICAST_ADDRESS
			::ffff:7f00:1   | RECORD                 | INTERNAL | TRANSITION_ADDRESS
			::7f00:1     | RECORD                    | INTERNAL | TRANSITION_ADDRESS
			2002:7f00:1::   | RECORD                 | INTERNAL | TRANSITION_ADDRESS
			64:ff9b::7f00:1 | RECORD                 | INTERNAL | TRANSITION_ADDRESS
			2001::1      | RECORD                    | INTERNAL | TRANSITION_ADDRESS
			fd00:ec2::254   | RECORD                 | INTERNAL | METADATA_ADDRESS
			203.0.113.1  | RECORD                    | PUBLIC   | DOCUMENTATION_ADDRESS
			2001:db8::1  | RECORD                    | PUBLIC   | DOCUMENTATION_ADDRESS
			8.8.8.8      | RECORD                    | PUBLIC   | OWN_ADDRESS
			8.8.8.8      | ZONE_SERVER,ON_THE_PATH   | INTERNAL | OWN_ADDRESS
			10.20.9.9    | ALLOWED_NETWORK           | INTERNAL | OWN_ADDRESS
			2600::9      | RECORD                    | PUBLIC   | OWN_ADDRESS
			# decision 54: resolvers are where the machine says they are
			127.0.0.53   | RESOLVER                  | PUBLIC   | ok
			127.0.0.1    | RESOLVER                  | PUBLIC   | ok
			::1          | RESOLVER                  | PUBLIC   | ok
			169.254.169.253 | RESOLVER               | PUBLIC   | ok
			8.8.8.8      | RESOLVER                  | PUBLIC   | ok
			10.0.0.2     | RESOLVER                  | PUBLIC   | ok
			10.0.0.2     | RESOLVER,RECORD           | PUBLIC   | ok
			# step 4: private ranges
			10.1.2.3     | RECORD                    | PUBLIC   | PRIVATE_ADDRESS
			10.1.2.3     | RECORD                    | INTERNAL | ok
			172.16.0.1   | ZONE_SERVER               | PUBLIC   | PRIVATE_ADDRESS
			172.31.255.1 | ON_THE_PATH               | INTERNAL | ok
			192.168.1.1  | ON_THE_PATH               | PUBLIC   | PRIVATE_ADDRESS
			100.64.0.1   | RECORD                    | PUBLIC   | PRIVATE_ADDRESS
			100.64.0.1   | RECORD                    | INTERNAL | ok
			fd00::1      | RECORD                    | PUBLIC   | PRIVATE_ADDRESS
			fd00::1      | RECORD                    | INTERNAL | ok
			10.20.1.1    | RECORD                    | PUBLIC   | ok
			10.21.1.1    | RECORD                    | PUBLIC   | PRIVATE_ADDRESS
			fd12::1      | ON_THE_PATH               | PUBLIC   | ok
			fd13::1      | ON_THE_PATH               | PUBLIC   | PRIVATE_ADDRESS
			""", delimiter = '|', nullValues = "")
	void judgesEachAddressByWhoVouchesForIt(String address, String sources, String audience, String verdict) {
		assertThat(said(LIVE.judge(IpAddress.of(address), sources(sources), audience.equals("INTERNAL"))))
			.isEqualTo(verdict);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			203.0.113.1 | RECORD      | ok
			198.51.100.1| ZONE_SERVER | ok
			192.0.2.1   | ON_THE_PATH | ok
			2001:db8::1 | RECORD      | ok
			203.0.113.1 |             | NOT_JUSTIFIED
			127.0.0.1   | RECORD      | LOOPBACK_ADDRESS
			169.254.169.254 | RECORD  | METADATA_ADDRESS
			10.1.2.3    | RECORD      | PRIVATE_ADDRESS
			""", delimiter = '|', nullValues = "")
	void findsExamplesRightInTheSandbox(String address, String sources, String verdict) {
		assertThat(said(SANDBOX.judge(IpAddress.of(address), sources(sources), false))).isEqualTo(verdict);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			127.8.0.1   | RECORD          | ok
			127.8.0.1   | ON_THE_PATH     | ok
			127.8.0.1   | ALLOWED_NETWORK | ok
			127.8.0.1   |                 | NOT_JUSTIFIED
			127.9.0.1   | RECORD          | LOOPBACK_ADDRESS
			10.20.9.9   | RECORD          | ok
			10.21.0.1   | RECORD          | PRIVATE_ADDRESS
			8.8.8.8     | RECORD          | OWN_ADDRESS
			169.254.169.254 | RECORD      | METADATA_ADDRESS
			203.0.113.1 | RECORD          | DOCUMENTATION_ADDRESS
			""", delimiter = '|', nullValues = "")
	void liftsTheAddressRulesInARehearsalInsideTheAllowedNetworksOnly(String address, String sources, String verdict) {
		assertThat(said(REHEARSAL.judge(IpAddress.of(address), sources(sources), false))).isEqualTo(verdict);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			9.9.9.9    | 53    | ON_THE_PATH     | ok
			9.9.9.9    | 12000 | RECORD          | ok
			9.9.9.9    | 1024  | RECORD          | ok
			9.9.9.9    | 65535 | RECORD          | ok
			9.9.9.9    | 65536 | RECORD          | PORT_NOT_ALLOWED
			9.9.9.9    | 1023  | RECORD          | PORT_NOT_ALLOWED
			9.9.9.9    | 22    | RECORD          | PORT_NOT_ALLOWED
			9.9.9.9    | 0     | RECORD          | PORT_NOT_ALLOWED
			9.9.9.9    | -1    | RECORD          | PORT_NOT_ALLOWED
			9.9.9.9    | 12000 | ZONE_SERVER     | PORT_NOT_ALLOWED
			9.9.9.9    | 12000 | ON_THE_PATH     | PORT_NOT_ALLOWED
			8.8.4.4    | 12000 | ALLOWED_NETWORK | PORT_NOT_ALLOWED
			127.0.0.53 | 53    | RESOLVER        | ok
			127.0.0.53 | 12000 | RESOLVER        | PORT_NOT_ALLOWED
			127.0.0.53 | 12000 | RESOLVER,RECORD | LOOPBACK_ADDRESS
			127.0.0.53 | 12000 |                 | NOT_JUSTIFIED
			""", delimiter = '|', nullValues = "")
	void contactsOtherPortsOfNodesOnly(String address, int port, String sources, String verdict) {
		assertThat(said(LIVE.judge(IpAddress.of(address), port, sources(sources), false))).isEqualTo(verdict);
	}

	@ParameterizedTest
	@CsvSource({ "NS, UDP, ON_THE_PATH, ok", "A, UDP, RECORD, ok", "AAAA, UDP, RESOLVER, ok", "SOA, TCP, RECORD, ok",
			"DS, UDP, ZONE_SERVER, ok", "DNSKEY, UDP, ZONE_SERVER, ok", "CNAME, UDP, RECORD, ok",
			"TXT, UDP, RECORD, ok", "AXFR, TCP, RECORD, ok", "AXFR, UDP, RECORD, TYPE_NOT_ALLOWED",
			"AXFR, TCP, ZONE_SERVER, TYPE_NOT_ALLOWED", "AXFR, TCP, RESOLVER, TYPE_NOT_ALLOWED",
			"ANY, UDP, RECORD, TYPE_NOT_ALLOWED", "IXFR, TCP, RECORD, TYPE_NOT_ALLOWED",
			"MX, UDP, RECORD, TYPE_NOT_ALLOWED", "TYPE65281, UDP, RECORD, TYPE_NOT_ALLOWED" })
	void asksOnlyWhatTheCatalogueNeeds(String type, Transport transport, Source source, String verdict) {
		Question question = Question.of(DnsName.of("cache.example"), new RecordType(type));
		Question sent = (transport == Transport.TCP) ? question.overTcp() : question;
		assertThat(said(TargetPolicy.judge(sent, Set.of(source)))).isEqualTo(verdict);
	}

	@ParameterizedTest
	@EnumSource
	void letsNobodyVouchForLoopbackExceptForAResolver(Source source) {
		assertThat(LIVE.judge(IpAddress.of("127.0.0.1"), Set.of(source), true) instanceof Allowed)
			.isEqualTo(source == Source.RESOLVER);
	}

	@Test
	void saysInOneSentenceWhy() {
		assertThat(LIVE.judge(IpAddress.of("10.1.2.3"), Set.of(Source.RECORD), false))
			.isEqualTo(new Refused("PRIVATE_ADDRESS", "A private address is asked only for an internal cluster"
					+ " or where its network is allowed in the settings"));
	}

	private static String said(Judgement judgement) {
		return switch (judgement) {
			case Allowed allowed -> "ok";
			case Refused refused -> refused.code();
		};
	}

	private static Set<Source> sources(String names) {
		Set<Source> sources = EnumSet.noneOf(Source.class);
		if (names != null) {
			Arrays.stream(names.split(",")).map(Source::valueOf).forEach(sources::add);
		}
		return sources;
	}

	private static TargetPolicy policy(boolean sandbox, List<Network> rehearsal) {
		return new TargetPolicy(new AddressPolicy(sandbox, rehearsal), NETWORKS, OWN);
	}

	private static Network network(String text) {
		return Network.parse(text).orElseThrow();
	}

}
