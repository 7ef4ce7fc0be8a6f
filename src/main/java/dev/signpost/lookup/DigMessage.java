package dev.signpost.lookup;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A message, section by section. */
final class DigMessage {

	private static final List<String> OPCODES = List.of("QUERY", "IQUERY", "STATUS", "RESERVED3", "NOTIFY", "UPDATE");

	private static final int LAST_NAMED = Rcodes.BADVERS;

	private final DigPage page;

	private final DnsMessage message;

	private final @Nullable WireParts wire;

	private DigMessage(DigPage page, DnsMessage message, @Nullable WireParts wire) {
		this.page = page;
		this.message = message;
		this.wire = wire;
	}

	/**
	 * Writes the message.
	 * @param wire its bytes; what they do not tell is told from the message alone
	 */
	static void onto(DigPage page, DnsMessage message, byte[] wire) {
		new DigMessage(page, message, WireParts.of(wire).orElse(null)).write();
	}

	private void write() {
		this.page.line(";; Got answer:");
		header();
		this.page.line("");
		if (this.message.opt() != null) {
			DigOpt.onto(this.page, this.message.opt(), this.wire);
		}
		question();
		section("ANSWER", this.message.answer());
		section("AUTHORITY", this.message.authority());
		section("ADDITIONAL", this.message.additional());
	}

	private void header() {
		DnsMessage.Flags flags = this.message.flags();
		this.page.line(";; ->>HEADER<<- opcode: " + opcode(this.message.opcode()) + ", status: " + status() + ", id: "
				+ this.message.id());
		this.page.line(";; flags:" + flags(flags) + (reservedBit() ? "; MBZ: 0x4" : "") + counts());
		if (flags.rd() && !flags.ra()) {
			this.page.line(";; WARNING: recursion requested but not available");
		}
		int extra = (this.wire != null) ? this.wire.extra() : 0;
		if (extra > 0) {
			this.page.line(";; WARNING: Message has " + extra + " extra byte" + ((extra == 1) ? "" : "s") + " at end");
		}
	}

	private String status() {
		int rcode = this.message.rcode();
		String name = Rcodes.name(rcode);
		return (rcode > LAST_NAMED && name.startsWith("RESERVED")) ? "?" + rcode : name;
	}

	private static String opcode(int opcode) {
		return (opcode < OPCODES.size()) ? OPCODES.get(opcode) : "RESERVED" + opcode;
	}

	private static String flags(DnsMessage.Flags flags) {
		return flag(flags.qr(), "qr") + flag(flags.aa(), "aa") + flag(flags.tc(), "tc") + flag(flags.rd(), "rd")
				+ flag(flags.ra(), "ra") + flag(flags.ad(), "ad") + flag(flags.cd(), "cd");
	}

	private static String flag(boolean set, String name) {
		return set ? " " + name : "";
	}

	private boolean reservedBit() {
		return this.wire != null && this.wire.reservedBit();
	}

	private String counts() {
		int opt = (this.message.opt() != null) ? 1 : 0;
		return "; QUERY: " + ((this.message.question() != null) ? 1 : 0) + ", ANSWER: " + this.message.answer().size()
				+ ", AUTHORITY: " + this.message.authority().size() + ", ADDITIONAL: "
				+ (this.message.additional().size() + opt);
	}

	private void question() {
		DnsMessage.Asked asked = this.message.question();
		if (asked != null) {
			this.page.line(";; QUESTION SECTION:");
			this.page.line(";" + DigColumns.question(asked));
			this.page.line("");
		}
	}

	private void section(String name, List<Rr> records) {
		if (records.isEmpty()) {
			return;
		}
		this.page.line(";; " + name + " SECTION:");
		int shown = 0;
		while (shown < records.size() && this.page.takesRecord()) {
			this.page.line(DigColumns.record(records.get(shown++)));
		}
		if (shown < records.size()) {
			this.page.line(";; " + (records.size() - shown) + " more records are not shown");
		}
		this.page.line("");
	}

}
