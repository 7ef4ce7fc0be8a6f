package dev.signpost.lookup;

import java.util.List;

/** Datagrams that were not believed, one line for each. */
final class DigStrays {

	private static final int MOST = 20;

	private DigStrays() {
	}

	static void onto(DigPage page, String server, List<Answer.Stray> strays) {
		strays.stream().limit(MOST).map((stray) -> line(stray, server)).forEach(page::line);
		if (strays.size() > MOST) {
			page.line(";; and " + (strays.size() - MOST) + " more that were not believed");
		}
	}

	private static String line(Answer.Stray stray, String server) {
		return switch (stray.mismatch()) {
			case ID -> ";; Warning: ID mismatch";
			case QUESTION -> ";; Question section mismatch";
			case SOURCE ->
				";; reply from unexpected source: " + socket(stray.source()) + ", expected " + server + "#53";
			case OPCODE -> ";; Warning: Opcode mismatch: expected QUERY";
			case TOO_SHORT -> ";; Warning: short (< header size) message received";
		};
	}

	/** {@code dig} puts a hash before the port, because colons stand in addresses. */
	private static String socket(String source) {
		int colon = source.lastIndexOf(':');
		String shown = (colon < 0) ? source : source.substring(0, colon) + "#" + source.substring(colon + 1);
		return DigBytes.printable(shown.replace("[", "").replace("]", ""));
	}

}
