package dev.signpost.lookup.wire;

import java.util.Optional;

import dev.signpost.lookup.LookupProperties;
import dev.signpost.lookup.MessageReader;
import dev.signpost.lookup.NetworkView;
import dev.signpost.lookup.PortProbe;
import dev.signpost.lookup.StartingPoints;
import dev.signpost.web.Mode;
import dev.signpost.web.SignpostProperties;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/**
 * The way to name servers. View and starting points give way to those that a sandbox
 * brings.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LookupProperties.class)
class WireConfiguration {

	@Bean
	WireLookup wireLookup(NetworkView network, LookupProperties properties) {
		return WireLookup.start(network, properties.timeout(), Limits.ORDINARY);
	}

	@Bean
	PortProbe connects(NetworkView network, LookupProperties properties) {
		return new Connects(network, properties.timeout());
	}

	@Bean
	MessageReader messageReader() {
		return new Messages();
	}

	/**
	 * Live, an address is its own socket; in a sandbox without a view of its own there is
	 * no way anywhere.
	 */
	@Bean
	@Fallback
	NetworkView plainNetworkView(SignpostProperties signpost) {
		return (signpost.mode() == Mode.LIVE) ? (address, port) -> Optional.of(Addresses.socket(address, port))
				: (address, port) -> Optional.empty();
	}

	@Bean
	@Fallback
	StartingPoints configuredStartingPoints(LookupProperties properties) {
		return new ConfiguredStartingPoints(properties, ResolverFile.OF_THE_MACHINE);
	}

}
