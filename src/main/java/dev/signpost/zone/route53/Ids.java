package dev.signpost.zone.route53;

/**
 * Ids without the paths that Route 53 puts before some of them.
 */
final class Ids {

	private Ids() {
	}

	static String zone(String id) {
		return id.startsWith("/hostedzone/") ? id.substring("/hostedzone/".length()) : id;
	}

	static String change(String id) {
		return id.startsWith("/change/") ? id.substring("/change/".length()) : id;
	}

}
