package dev.signpost.sandbox.route53.wire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A request exactly as it came, since its signature covers the bytes.
 *
 * @param headers by lower-case name
 */
public record WireRequest(String method, String rawPath, @Nullable String rawQuery, Map<String, List<String>> headers,
		byte[] body) {

	public WireRequest {
		Map<String, List<String>> lower = new TreeMap<>();
		headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
		headers = lower;
		body = body.clone();
	}

	/** All values of a header joined by commas, or nothing. */
	public @Nullable String header(String name) {
		List<String> values = this.headers.get(name);
		return (values != null) ? String.join(",", values) : null;
	}

	public QueryText query() {
		return QueryText.parse((this.rawQuery != null) ? this.rawQuery : "");
	}

}
