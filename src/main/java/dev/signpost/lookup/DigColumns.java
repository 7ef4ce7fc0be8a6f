package dev.signpost.lookup;

import dev.signpost.dns.RecordType;

/** One line of a section: fields at the columns where {@code dig} puts them. */
final class DigColumns {

	private static final int TAB = 8;

	private static final int TTL = 24;

	private static final int CLASS = 32;

	private static final int TYPE = 40;

	private static final int DATA = 48;

	private final StringBuilder line = new StringBuilder();

	private int column;

	private DigColumns() {
	}

	static String question(DnsMessage.Asked asked) {
		DigColumns columns = new DigColumns();
		columns.add(DigBytes.printable(asked.name()));
		columns.at(CLASS, dnsClass(asked.dnsClass()));
		columns.at(TYPE, type(asked.type()));
		return columns.line.toString();
	}

	static String record(Rr rr, long ttl) {
		DigColumns columns = new DigColumns();
		columns.add(DigBytes.printable(rr.owner()));
		columns.at(TTL, Long.toString(ttl));
		columns.at(CLASS, dnsClass(rr.dnsClass()));
		columns.at(TYPE, type(rr.type()));
		columns.at(DATA, DigRdata.text(rr.type(), rr.data()));
		return columns.line.toString();
	}

	static String type(RecordType type) {
		return DigBytes.printable(type.name());
	}

	private static String dnsClass(int code) {
		return switch (code) {
			case 1 -> "IN";
			case 3 -> "CH";
			case 4 -> "HS";
			case 254 -> "NONE";
			case 255 -> "ANY";
			default -> "CLASS" + code;
		};
	}

	private void add(String text) {
		this.line.append(text);
		this.column += text.length();
	}

	/** Goes to the column with tabs, or at least one blank on. */
	private void at(int wanted, String text) {
		int to = Math.max(wanted, this.column + 1);
		int tabs = to / TAB - this.column / TAB;
		this.line.repeat('\t', tabs).repeat(' ', (tabs > 0) ? to % TAB : to - this.column);
		this.column = to;
		add(text);
	}

}
