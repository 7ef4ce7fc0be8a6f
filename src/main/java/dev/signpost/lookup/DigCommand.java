package dev.signpost.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import dev.signpost.dns.IpAddress;
import org.jspecify.annotations.Nullable;

/** The words after {@code dig} that make it ask the same. */
final class DigCommand {

	/** Neither an option nor anything that a shell would look into. */
	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");

	private static final int ITS_OWN_SIZE = 1_232;

	private static final int UNKNOWN_OPTION = 65_001;

	private DigCommand() {
	}

	/**
	 * {@code dig} by itself wants recursion, sets AD, adds a cookie, asks again over TCP
	 * after a cut answer, and asks again with a lower EDNS version.
	 */
	static String arguments(IpAddress server, Question question) {
		List<String> words = new ArrayList<>(List.of("@" + server.text(), question(question)));
		words.add(question.recursionDesired() ? "" : "+norecurse");
		words.add("+noadflag");
		words.add(question.checkingDisabled() ? "+cdflag" : "");
		words.add((question.transport() == Transport.TCP) ? "+tcp" : "+ignore");
		words.addAll(edns(question.edns()));
		return String.join(" ", words.stream().filter((word) -> !word.isEmpty()).toList());
	}

	/** Name and type. */
	static String question(Question question) {
		return name(question) + " " + type(question);
	}

	private static List<String> edns(@Nullable Edns edns) {
		if (edns == null) {
			return List.of("+noedns");
		}
		return List.of("+nocookie", (edns.version() == 0) ? "" : "+edns=" + edns.version() + " +noednsnegotiation",
				(edns.udpSize() == ITS_OWN_SIZE) ? "" : "+bufsize=" + edns.udpSize(), edns.dnssecOk() ? "+dnssec" : "",
				edns.unknownOption() ? "+ednsopt=" + UNKNOWN_OPTION : "");
	}

	/** A single label keeps its dot: without it, it could be a type or a class. */
	private static String name(Question question) {
		String spelling = question.spelling();
		String name = spelling.substring(0, spelling.length() - 1);
		String shown = name.contains(".") ? name : spelling;
		return PLAIN.matcher(shown).matches() ? shown : "-q '" + shown.replace("'", "'\\''") + "'";
	}

	private static String type(Question question) {
		String type = question.type().name().toUpperCase(Locale.ROOT);
		return name(question).startsWith("-q") ? "-t " + type : type;
	}

}
