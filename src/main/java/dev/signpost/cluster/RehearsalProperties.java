package dev.signpost.cluster;

import java.util.List;

import dev.signpost.dns.Network;
import dev.signpost.web.InvalidSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which networks may be used beyond what is ordinary.
 *
 * @param allowedNetworks CIDRs, for example {@code 127.0.0.0/8}
 * @param rehearsal whether the address rules are lifted inside them
 */
@ConfigurationProperties("signpost.lookup")
record RehearsalProperties(@DefaultValue List<String> allowedNetworks, @DefaultValue("false") boolean rehearsal) {

	RehearsalProperties {
		allowedNetworks = List.copyOf(allowedNetworks);
		allowedNetworks.forEach(RehearsalProperties::network);
	}

	/**
	 * The networks in which no address is refused.
	 */
	List<Network> lifted() {
		return this.rehearsal ? this.allowedNetworks.stream().map(RehearsalProperties::network).toList() : List.of();
	}

	private static Network network(String text) {
		return Network.parse(text.strip())
			.orElseThrow(() -> new InvalidSetting("SIGNPOST_LOOKUP_ALLOWED_NETWORKS", '"' + text + '"',
					"Right would be networks in CIDR form, comma separated, as in 10.0.0.0/8,192.168.0.0/16."));
	}

}
