package dev.signpost.zone.route53;

import dev.signpost.dns.DnsText;

/**
 * The name in an ARN of IAM or STS.
 */
final class CallerName {

	private CallerName() {
	}

	/**
	 * The role of an assumed role without its session, the user without its path.
	 */
	static String of(String arn) {
		String resource = arn.substring(arn.lastIndexOf(':') + 1);
		String[] parts = resource.split("/");
		boolean session = parts[0].equals("assumed-role") && parts.length > 2;
		return DnsText.printable(session ? parts[parts.length - 2] : parts[parts.length - 1]);
	}

}
