package dev.signpost.sandbox;

import java.net.URI;

import dev.signpost.sandbox.route53.Route53Double;
import dev.signpost.sandbox.route53.signature.SandboxKeys;
import dev.signpost.zone.ZoneEndpoint;

/** Leads the door to Route 53 to the double. */
class SandboxEndpoint implements ZoneEndpoint {

	private final Route53Double route53;

	SandboxEndpoint(Route53Double route53) {
		this.route53 = route53;
	}

	@Override
	public URI address() {
		return this.route53.endpoint();
	}

	@Override
	public String accessKeyId() {
		return SandboxKeys.ACCESS_KEY_ID;
	}

	@Override
	public String secretAccessKey() {
		return SandboxKeys.SECRET;
	}

}
