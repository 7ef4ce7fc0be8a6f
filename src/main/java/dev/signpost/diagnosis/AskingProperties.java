package dev.signpost.diagnosis;

import java.util.List;

import dev.signpost.dns.Network;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Networks that may be asked although no record justifies them; read with care where
 * definitions are read.
 *
 * @param allowedNetworks CIDRs
 */
@ConfigurationProperties("signpost.lookup")
record AskingProperties(@DefaultValue List<String> allowedNetworks) {

	AskingProperties {
		allowedNetworks = List.copyOf(allowedNetworks);
	}

	List<Network> networks() {
		return this.allowedNetworks.stream().flatMap((text) -> Network.parse(text.strip()).stream()).toList();
	}

}
