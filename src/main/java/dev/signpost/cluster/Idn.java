package dev.signpost.cluster;

import java.util.Optional;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.Problem;

/**
 * Internationalised names (IDNA 2008, UTS 46 without transition) in their ASCII form,
 * judged and decoded for showing; nothing typed is ever converted.
 */
public final class Idn {

	private static final String PREFIX = "xn--";

	private static final IDNA RULES = IDNA.getUTS46Instance(IDNA.USE_STD3_RULES | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ
			| IDNA.CHECK_CONTEXTO | IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE);

	private static final SpoofChecker SCRIPTS = new SpoofChecker.Builder().setChecks(SpoofChecker.RESTRICTION_LEVEL)
		.setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
		.build();

	private Idn() {
	}

	/**
	 * What is wrong with the {@code xn--} labels of a name, or nothing.
	 */
	static Optional<Problem> problemWith(DnsName name) {
		return name.labels().stream().filter((label) -> label.startsWith(PREFIX)).anyMatch(Idn::broken)
				? Optional.of(new Problem("BAD_PUNYCODE",
						"A label that begins with xn-- is not the ASCII form of any internationalised name"))
				: Optional.empty();
	}

	/**
	 * The name as people write it, if that differs from its ASCII form.
	 */
	public static Optional<String> shown(DnsName name) {
		String decoded = String.join(".", name.labels().stream().map(Idn::decoded).toList());
		return decoded.equals(name.text()) ? Optional.empty() : Optional.of(decoded);
	}

	/**
	 * Whether a decoded label mixes scripts in a way that imitates other names.
	 */
	public static boolean mixesScripts(DnsName name) {
		return name.labels()
			.stream()
			.filter((label) -> label.startsWith(PREFIX))
			.map(Idn::decoded)
			.anyMatch((label) -> SCRIPTS.failsChecks(label) || onlyLookAlikes(label));
	}

	private static boolean onlyLookAlikes(String label) {
		return label.codePoints().anyMatch((point) -> UScript.getScript(point) == UScript.CYRILLIC)
				&& label.codePoints().allMatch((point) -> point < 128 || "аеорсухіјѕԁһԛԝӏ".indexOf(point) >= 0);
	}

	private static boolean broken(String label) {
		IDNA.Info info = new IDNA.Info();
		String decoded = RULES.labelToUnicode(label, new StringBuilder(), info).toString();
		if (info.hasErrors() || decoded.startsWith(PREFIX)) {
			return true;
		}
		String back = RULES.labelToASCII(decoded, new StringBuilder(), new IDNA.Info()).toString();
		return !back.equals(label);
	}

	private static String decoded(String label) {
		return (label.startsWith(PREFIX) && !broken(label))
				? RULES.labelToUnicode(label, new StringBuilder(), new IDNA.Info()).toString() : label;
	}

}
