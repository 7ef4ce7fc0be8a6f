package dev.signpost.lookup;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The lines about a message as a whole. */
final class DigHeader {

	private static final List<String> OPCODES = List.of("QUERY", "IQUERY", "STATUS", "RESERVED3", "NOTIFY", "UPDATE");

	private DigHeader() {
	}

	static void onto(DigPage page, DnsMessage message, @Nullable WireParts wire) {
		page.line(";; ->>HEADER<<- opcode: " + opcode(message.opcode()) + ", status: " + status(message) + ", id: "
				+ message.id());
		boolean reserved = wire != null && wire.reservedBit();
		page.line(";; flags:" + flags(message.flags()) + (reserved ? "; MBZ: 0x4" : "") + counts(message));
		if (message.flags().rd() && !message.flags().ra()) {
			page.line(";; WARNING: recursion requested but not available");
		}
		if (wire != null && wire.extra() > 0) {
			page.line(";; WARNING: Message has " + wire.extra() + " extra bytes at end");
		}
	}

	private static String opcode(int opcode) {
		return (opcode < OPCODES.size()) ? OPCODES.get(opcode) : "RESERVED" + opcode;
	}

	private static String status(DnsMessage message) {
		String name = message.rcodeName();
		return (message.rcode() > Rcodes.BADVERS && name.startsWith("RESERVED")) ? "?" + message.rcode() : name;
	}

	private static String flags(DnsMessage.Flags flags) {
		return flag(flags.qr(), "qr") + flag(flags.aa(), "aa") + flag(flags.tc(), "tc") + flag(flags.rd(), "rd")
				+ flag(flags.ra(), "ra") + flag(flags.ad(), "ad") + flag(flags.cd(), "cd");
	}

	private static String flag(boolean set, String name) {
		return set ? " " + name : "";
	}

	private static String counts(DnsMessage message) {
		int opt = (message.opt() != null) ? 1 : 0;
		return "; QUERY: " + ((message.question() != null) ? 1 : 0) + ", ANSWER: " + message.answer().size()
				+ ", AUTHORITY: " + message.authority().size() + ", ADDITIONAL: " + (message.additional().size() + opt);
	}

}
