package dev.signpost.lookup;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The OPT pseudosection. */
final class DigOpt {

	private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");

	private static final int DO = 0x8000;

	private static final int NSID = 3;

	private static final int COOKIE = 10;

	private static final int EXTENDED_ERROR = 15;

	private static final int CODE_OCTETS = 2;

	/** RFC 8914 section 4 and the codes registered since. */
	private static final List<String> ERRORS = List.of("Other", "Unsupported DNSKEY Algorithm",
			"Unsupported DS Digest Type", "Stale Answer", "Forged Answer", "DNSSEC Indeterminate", "DNSSEC Bogus",
			"Signature Expired", "Signature Not Yet Valid", "DNSKEY Missing", "RRSIGs Missing", "No Zone Key Bit Set",
			"NSEC Missing", "Cached Error", "Not Ready", "Blocked", "Censored", "Filtered", "Prohibited",
			"Stale NXDOMAIN Answer", "Not Authoritative", "Not Supported", "No Reachable Authority", "Network Error",
			"Invalid Data");

	private DigOpt() {
	}

	static void onto(DigPage page, DnsMessage.Opt opt, @Nullable WireParts wire) {
		int reserved = (wire != null) ? wire.optFlags() & ~DO : 0;
		page.line(";; OPT PSEUDOSECTION:");
		page.line("; EDNS: version: " + opt.version() + ", flags:" + (opt.dnssecOk() ? " do" : "") + ";"
				+ ((reserved != 0) ? " MBZ: 0x%04x,".formatted(reserved) : "") + " udp: " + opt.udpSize());
		if (wire != null) {
			wire.options().stream().filter((option) -> page.takesRecord()).map(DigOpt::option).forEach(page::line);
		}
		else {
			opt.errors().stream().map(DigOpt::error).forEach(page::line);
		}
	}

	private static String option(WireParts.Option option) {
		byte[] data = option.data();
		return switch (option.code()) {
			case NSID -> "; NSID:" + withText(data);
			case COOKIE -> "; COOKIE: " + HexFormat.of().formatHex(data);
			case EXTENDED_ERROR -> (data.length < CODE_OCTETS) ? "; EDE:" + withText(data) : error(data);
			default -> "; OPT=" + option.code() + ":" + withText(data);
		};
	}

	private static String error(byte[] data) {
		int code = (data[0] & 0xff) << 8 | (data[1] & 0xff);
		return error(code, DigBytes.utf8(Arrays.copyOfRange(data, CODE_OCTETS, data.length)));
	}

	private static String error(DnsMessage.ExtendedError error) {
		return error(error.code(), DigBytes.printable(error.text()));
	}

	private static String error(int code, String text) {
		String name = (code < ERRORS.size()) ? " (" + ERRORS.get(code) + ")" : "";
		return "; EDE: " + code + name + (text.isEmpty() ? "" : ": (" + text + ")");
	}

	private static String withText(byte[] data) {
		return (data.length == 0) ? "" : " " + SPACED.formatHex(data) + " (\"" + DigBytes.dotted(data) + "\")";
	}

}
