package dev.signpost.lookup;

import java.util.Map;

/**
 * Response codes that are judged by name.
 */
public final class Rcodes {

	public static final int NOERROR = 0;

	public static final int FORMERR = 1;

	public static final int SERVFAIL = 2;

	public static final int NXDOMAIN = 3;

	public static final int NOTIMP = 4;

	public static final int REFUSED = 5;

	public static final int NOTAUTH = 9;

	public static final int BADVERS = 16;

	private static final Map<Integer, String> NAMES = Map.ofEntries(Map.entry(NOERROR, "NOERROR"),
			Map.entry(FORMERR, "FORMERR"), Map.entry(SERVFAIL, "SERVFAIL"), Map.entry(NXDOMAIN, "NXDOMAIN"),
			Map.entry(NOTIMP, "NOTIMP"), Map.entry(REFUSED, "REFUSED"), Map.entry(6, "YXDOMAIN"),
			Map.entry(7, "YXRRSET"), Map.entry(8, "NXRRSET"), Map.entry(NOTAUTH, "NOTAUTH"), Map.entry(10, "NOTZONE"),
			Map.entry(BADVERS, "BADVERS"), Map.entry(23, "BADCOOKIE"));

	private Rcodes() {
	}

	/**
	 * The mnemonic as {@code dig} prints it, for example {@code RESERVED11}.
	 */
	public static String name(int code) {
		return NAMES.getOrDefault(code, "RESERVED" + code);
	}

}
