package dev.signpost.web;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import dev.signpost.dns.IpAddress;
import dev.signpost.dns.Network;

/**
 * Whose word counts about where a request came from: nobody's, until their networks are
 * named.
 */
record TrustedProxies(List<Network> networks) {

	TrustedProxies {
		networks = List.copyOf(networks);
	}

	/**
	 * Reads the setting.
	 * @param setting CIDRs with commas between them, or nothing
	 */
	static TrustedProxies of(String setting) {
		return new TrustedProxies(Arrays.stream(setting.split(","))
			.map(String::strip)
			.filter((text) -> !text.isEmpty())
			.map((text) -> Network.parse(text)
				.orElseThrow(() -> new InvalidSetting("SIGNPOST_TRUSTED_PROXIES", setting,
						"Name networks with commas between them, for example 10.0.0.0/8,192.168.1.5/32.")))
			.toList());
	}

	boolean trusts(String address) {
		return IpAddress.parse(address)
			.filter((known) -> this.networks.stream().anyMatch((network) -> network.contains(known)))
			.isPresent();
	}

	/**
	 * The nearest address that is not a proxy of ours: the header is read from the right,
	 * since anybody can write what stands at its left.
	 * @param header the value of X-Forwarded-For
	 */
	Optional<String> client(String header) {
		List<String> hops = Arrays.asList(header.split(","));
		Collections.reverse(hops);
		return hops.stream()
			.map(String::strip)
			.filter((hop) -> !trusts(hop))
			.findFirst()
			.flatMap(IpAddress::parse)
			.map(IpAddress::text);
	}

}
