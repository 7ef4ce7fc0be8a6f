package dev.signpost.sandbox.route53.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The parameters of a query string or of a form body, decoded, in their order. */
public record QueryText(List<Pair> pairs) {

	/** One decoded parameter. */
	public record Pair(String name, String value) {
	}

	public static QueryText parse(String text) {
		List<Pair> pairs = new ArrayList<>();
		for (String part : text.split("&")) {
			int equals = part.indexOf('=');
			if (!part.isEmpty()) {
				pairs.add(new Pair(decode((equals < 0) ? part : part.substring(0, equals)),
						(equals < 0) ? "" : decode(part.substring(equals + 1))));
			}
		}
		return new QueryText(List.copyOf(pairs));
	}

	/** The first value of a parameter, or nothing. */
	public @Nullable String get(String name) {
		return this.pairs.stream().filter((pair) -> pair.name().equals(name)).map(Pair::value).findFirst().orElse(null);
	}

	/** Percent escapes to text; a broken escape stays as it is. */
	public static String decode(String text) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '%' && i + 2 < text.length() && HexFormat.isHexDigit(text.charAt(i + 1))
					&& HexFormat.isHexDigit(text.charAt(i + 2))) {
				bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
				i += 2;
			}
			else {
				bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
			}
		}
		return bytes.toString(StandardCharsets.UTF_8);
	}

	/** All but the unreserved characters of RFC 3986 as percent escapes. */
	public static String encode(String text) {
		StringBuilder out = new StringBuilder();
		for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
			char c = (char) (b & 0xff);
			boolean unreserved = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
					|| "-_.~".indexOf(c) >= 0;
			out.append(unreserved ? String.valueOf(c) : "%" + HexFormat.of().withUpperCase().toHexDigits(b));
		}
		return out.toString();
	}

}
