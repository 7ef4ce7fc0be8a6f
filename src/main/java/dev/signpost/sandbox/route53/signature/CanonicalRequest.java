package dev.signpost.sandbox.route53.signature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import dev.signpost.sandbox.route53.wire.QueryText;
import dev.signpost.sandbox.route53.wire.WireRequest;

/** The text that a signature covers, and the signature that it ought to have. */
final class CanonicalRequest {

	private CanonicalRequest() {
	}

	static boolean isSigned(WireRequest request, Authorization authorization, String time, String secret) {
		String expected = signature(request, authorization, time, secret);
		return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8),
				authorization.signature().getBytes(StandardCharsets.UTF_8));
	}

	private static String signature(WireRequest request, Authorization authorization, String time, String secret) {
		String text = "AWS4-HMAC-SHA256\n" + time + "\n" + authorization.scope() + "\n"
				+ Digests.sha256(canonical(request, authorization.signedHeaders()).getBytes(StandardCharsets.UTF_8));
		byte[] key = Digests.hmac(("AWS4" + secret).getBytes(StandardCharsets.UTF_8), authorization.date());
		key = Digests.hmac(key, authorization.region());
		key = Digests.hmac(key, authorization.service());
		key = Digests.hmac(key, authorization.terminator());
		return HexFormat.of().formatHex(Digests.hmac(key, text));
	}

	private static String canonical(WireRequest request, List<String> signedHeaders) {
		String headers = signedHeaders.stream()
			.map((name) -> name + ":" + value(request, name) + "\n")
			.collect(Collectors.joining());
		return String.join("\n", request.method(), path(request.rawPath()), query(request.query()), headers,
				String.join(";", signedHeaders), Digests.sha256(request.body()));
	}

	/** Each segment is encoded once more; only S3 does without. */
	private static String path(String rawPath) {
		List<String> segments = new ArrayList<>();
		for (String segment : rawPath.split("/", -1)) {
			segments.add(QueryText.encode(segment));
		}
		return String.join("/", segments);
	}

	private static String query(QueryText query) {
		return query.pairs()
			.stream()
			.map((pair) -> QueryText.encode(pair.name()) + "=" + QueryText.encode(pair.value()))
			.sorted()
			.collect(Collectors.joining("&"));
	}

	private static String value(WireRequest request, String name) {
		String value = request.header(name);
		return (value != null) ? value.strip().replaceAll(" +", " ") : "";
	}

}
