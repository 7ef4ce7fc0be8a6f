package dev.signpost.lookup.wire;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.DnsText;
import dev.signpost.lookup.PortProbe.Certificate;

/** Which names a certificate covers (RFC 9525): only its DNS names count. */
final class Certificates {

	private static final int DNS_NAME = 2;

	private static final int MOST_SHOWN = 20;

	private Certificates() {
	}

	static Certificate read(X509Certificate certificate, DnsName name) {
		List<String> names = names(certificate);
		return new Certificate(names.stream().anyMatch((pattern) -> covers(pattern, name)),
				names.stream().limit(MOST_SHOWN).map(DnsText::printable).toList());
	}

	/**
	 * Whether a name of a certificate covers a host: itself, or as {@code *.} before its
	 * parent.
	 */
	static boolean covers(String pattern, DnsName host) {
		String wanted = pattern.toLowerCase(Locale.ROOT);
		if (wanted.endsWith(".")) {
			wanted = wanted.substring(0, wanted.length() - 1);
		}
		if (!wanted.startsWith("*.")) {
			return wanted.equals(host.text());
		}
		String parent = wanted.substring(2);
		return host.parent().filter((above) -> above.text().equals(parent)).isPresent();
	}

	private static List<String> names(X509Certificate certificate) {
		try {
			Collection<List<?>> all = certificate.getSubjectAlternativeNames();
			return (all == null) ? List.of()
					: all.stream()
						.filter((name) -> Integer.valueOf(DNS_NAME).equals(name.get(0)))
						.map((name) -> String.valueOf(name.get(1)))
						.toList();
		}
		catch (CertificateParsingException ex) {
			return List.of();
		}
	}

}
