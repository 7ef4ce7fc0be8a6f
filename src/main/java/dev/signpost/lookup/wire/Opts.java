package dev.signpost.lookup.wire;

import java.util.List;

import dev.signpost.dns.DnsText;
import dev.signpost.lookup.DnsMessage.ExtendedError;
import dev.signpost.lookup.DnsMessage.Opt;
import dev.signpost.lookup.Edns;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.GenericEDNSOption;
import org.xbill.DNS.OPTRecord;

/** The OPT record both ways (RFC 6891). */
final class Opts {

	/** From the range for local use, so that nobody may know it. */
	private static final int UNKNOWN = 65001;

	private static final int LONGEST_REASON = 256;

	private Opts() {
	}

	static OPTRecord write(Edns edns) {
		int flags = edns.dnssecOk() ? ExtendedFlags.DO : 0;
		List<EDNSOption> options = edns.unknownOption() ? List.of(new GenericEDNSOption(UNKNOWN, new byte[0]))
				: List.of();
		return new OPTRecord(edns.udpSize(), 0, edns.version(), flags, options);
	}

	/**
	 * What the record says.
	 * @param ttl its 32 bits, which mean something else here: extended code, version and
	 * flags
	 */
	static Opt read(OPTRecord opt, long ttl) {
		return new Opt((int) (ttl >> 16) & 0xff, opt.getPayloadSize(), (ttl & ExtendedFlags.DO) != 0, errors(opt),
				opt.getOptions().stream().map(EDNSOption::getCode).toList());
	}

	/**
	 * The upper bits of the response code.
	 */
	static int extendedCode(long ttl) {
		return (int) (ttl >> 24) & 0xff;
	}

	private static List<ExtendedError> errors(OPTRecord opt) {
		return opt.getOptions()
			.stream()
			.filter(ExtendedErrorCodeOption.class::isInstance)
			.map(ExtendedErrorCodeOption.class::cast)
			.map((option) -> new ExtendedError(option.getErrorCode(), printable(option.getText())))
			.toList();
	}

	private static String printable(String text) {
		return (text != null) ? DnsText.printable(text.substring(0, Math.min(text.length(), LONGEST_REASON))) : "";
	}

}
