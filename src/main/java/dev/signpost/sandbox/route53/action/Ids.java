package dev.signpost.sandbox.route53.action;

import java.security.SecureRandom;

/** Ids in the form of Route 53's: a letter, then capital letters and digits. */
final class Ids {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

	private Ids() {
	}

	static String zone() {
		return "Z0" + signs(18);
	}

	static String change() {
		return "C0" + signs(18);
	}

	private static String signs(int count) {
		StringBuilder out = new StringBuilder();
		for (int i = 0; i < count; i++) {
			out.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
		}
		return out.toString();
	}

	static int number(int bound) {
		return RANDOM.nextInt(bound);
	}

}
