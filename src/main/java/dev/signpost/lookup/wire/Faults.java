package dev.signpost.lookup.wire;

import org.jspecify.annotations.Nullable;
import org.xbill.DNS.WireParseException;

/** What is wrong with bytes that are no message, in plain words. */
final class Faults {

	static final String TOO_MUCH = "its names are longer than any true answer's";

	private static final String CUT = "it ends before it is complete";

	static final String ASTRAY = "a name in it points to a place where no name is";

	private static final String UNREADABLE = "a record in it cannot be read";

	private Faults() {
	}

	/**
	 * Chooses among fixed texts: an exception's own may quote the bytes.
	 */
	static String of(Throwable thrown) {
		String said = messageOf(thrown);
		if (said.equals(TOO_MUCH)) {
			return TOO_MUCH;
		}
		if (said.contains("end of input")) {
			return CUT;
		}
		return (said.contains("compression") || said.contains("label") || said.contains("name")) ? ASTRAY : UNREADABLE;
	}

	private static String messageOf(Throwable thrown) {
		Throwable cause = thrown.getCause();
		@Nullable String said = (thrown instanceof WireParseException && cause != null) ? cause.getMessage()
				: thrown.getMessage();
		return (said != null) ? said : "";
	}

}
