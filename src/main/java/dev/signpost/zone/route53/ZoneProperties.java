package dev.signpost.zone.route53;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.signpost.dns.IpAddress;
import dev.signpost.dns.Network;
import dev.signpost.web.InvalidSetting;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Route 53 is reached. Nonsense stops the start with the setting's name.
 *
 * @param endpoint instead of AWS; loopback addresses only
 * @param roleArn the role to assume before any call
 * @param externalId what the role's trust policy asks for
 * @param callsPerSecond 1 to 100
 * @param burst calls that may go out at once after a pause, 1 to 500
 */
@ConfigurationProperties("signpost.route53")
record ZoneProperties(@Nullable String endpoint, @Nullable String roleArn, @Nullable String externalId,
		@DefaultValue("3") int callsPerSecond, @DefaultValue("10") int burst) {

	private static final Pattern ROLE = Pattern.compile("arn:aws(-[a-z-]+)?:iam::\\d{12}:role/[\\w+=,.@/-]{1,576}");

	private static final Pattern EXTERNAL_ID = Pattern.compile("[\\w+=,.@:/-]{2,1224}");

	private static final List<Network> LOOPBACK = Stream.of("127.0.0.0/8", "::1/128")
		.map((network) -> Network.parse(network).orElseThrow())
		.toList();

	ZoneProperties {
		endpoint = (endpoint == null || endpoint.isEmpty()) ? null : endpoint;
		roleArn = (roleArn == null || roleArn.isEmpty()) ? null : roleArn;
		externalId = (externalId == null || externalId.isEmpty()) ? null : externalId;
		require(endpoint == null || isLoopback(endpoint), "ENDPOINT", quoted(endpoint),
				"an http or https address of this machine, as in http://127.0.0.1:4566, or nothing for AWS");
		require(roleArn == null || ROLE.matcher(roleArn).matches(), "ROLE_ARN", quoted(roleArn),
				"a role's ARN, as in arn:aws:iam::111122223333:role/signpost");
		require(externalId == null || (roleArn != null && EXTERNAL_ID.matcher(externalId).matches()), "EXTERNAL_ID",
				"not usable (it is not shown)",
				"2 to 1224 letters, digits or +=,.@:/-_ and goes with SIGNPOST_ROUTE53_ROLE_ARN");
		require(callsPerSecond >= 1 && callsPerSecond <= 100, "CALLS_PER_SECOND", String.valueOf(callsPerSecond),
				"a whole number from 1 to 100");
		require(burst >= 1 && burst <= 500, "BURST", String.valueOf(burst), "a whole number from 1 to 500");
	}

	@Nullable URI endpointAddress() {
		return (this.endpoint == null) ? null : URI.create(this.endpoint);
	}

	private static boolean isLoopback(String typed) {
		try {
			URI endpoint = new URI(typed);
			boolean web = "http".equals(endpoint.getScheme()) || "https".equals(endpoint.getScheme());
			return web && endpoint.getHost() != null && isLoopbackHost(endpoint.getHost())
					&& endpoint.getRawUserInfo() == null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	private static boolean isLoopbackHost(String host) {
		Optional<IpAddress> address = IpAddress.parse(host.replaceAll("[\\[\\]]", ""));
		return host.equals("localhost")
				|| address.filter((typed) -> LOOPBACK.stream().anyMatch((network) -> network.contains(typed)))
					.isPresent();
	}

	private static String quoted(@Nullable String value) {
		return '"' + String.valueOf(value) + '"';
	}

	private static void require(boolean right, String setting, String value, String wanted) {
		if (!right) {
			throw new InvalidSetting("SIGNPOST_ROUTE53_" + setting, value, "Right would be " + wanted + ".");
		}
	}

}
