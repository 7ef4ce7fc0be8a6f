package dev.signpost.diagnosis;

import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;

import dev.signpost.dns.AddressPolicy;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.Lookup;
import dev.signpost.lookup.LookupProperties;
import dev.signpost.lookup.MessageReader;
import dev.signpost.lookup.PortProbe;
import dev.signpost.lookup.StartingPoints;
import dev.signpost.lookup.TargetPolicy;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The collector, and whom it may ask. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ AskingProperties.class, WatchProperties.class })
class DiagnosisConfiguration {

	@Bean
	EvidenceJson evidenceJson(MessageReader reader) {
		return new EvidenceJson(reader);
	}

	@Bean
	TargetPolicy targetPolicy(AddressPolicy addresses, AskingProperties properties) {
		return new TargetPolicy(addresses, properties.networks(), ownAddresses());
	}

	@Bean
	EvidenceCollector evidenceCollector(Lookup lookup, PortProbe probe, StartingPoints starts, TargetPolicy policy,
			LookupProperties properties, Clock clock) {
		return new EvidenceCollector(lookup, probe, starts, policy, properties.deadline(), clock);
	}

	private static Set<IpAddress> ownAddresses() {
		try {
			return NetworkInterface.networkInterfaces()
				.flatMap((card) -> card.getInterfaceAddresses().stream())
				.map(InterfaceAddress::getAddress)
				.flatMap((address) -> IpAddress.parse(address.getHostAddress().replaceFirst("%.*", "")).stream())
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (SocketException ex) {
			return Set.of();
		}
	}

}
