package dev.signpost.history;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON in one way only: keys sorted, no white space, nothing escaped that need not be
 * (the strings of RFC 8785).
 */
final class CanonicalJson {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private CanonicalJson() {
	}

	static String of(Map<String, String> texts) {
		StringBuilder json = new StringBuilder("{");
		new TreeMap<>(texts).forEach((name, text) -> {
			separate(json);
			quote(json, name).append(':');
			quote(json, text);
		});
		return json.append('}').toString();
	}

	/**
	 * The same document in canonical form.
	 */
	static @Nullable String of(@Nullable String json) {
		return (json != null) ? append(new StringBuilder(), MAPPER.readTree(json)).toString() : null;
	}

	static Map<String, String> texts(String json) {
		Map<String, String> texts = new TreeMap<>();
		MAPPER.readTree(json).properties().forEach((entry) -> texts.put(entry.getKey(), entry.getValue().asString()));
		return texts;
	}

	private static StringBuilder append(StringBuilder json, JsonNode node) {
		if (node.isObject()) {
			json.append('{');
			Map<String, JsonNode> sorted = new TreeMap<>();
			node.properties().forEach((entry) -> sorted.put(entry.getKey(), entry.getValue()));
			sorted.forEach((name, value) -> {
				separate(json);
				quote(json, name).append(':');
				append(json, value);
			});
			return json.append('}');
		}
		if (node.isArray()) {
			json.append('[');
			for (Iterator<JsonNode> values = node.values().iterator(); values.hasNext();) {
				append(json, values.next()).append(values.hasNext() ? "," : "");
			}
			return json.append(']');
		}
		return node.isString() ? quote(json, node.stringValue()) : json.append(node);
	}

	private static void separate(StringBuilder json) {
		if (json.charAt(json.length() - 1) != '{') {
			json.append(',');
		}
	}

	private static StringBuilder quote(StringBuilder json, String text) {
		json.append('"');
		text.chars().forEach((unit) -> quote(json, (char) unit));
		return json.append('"');
	}

	private static void quote(StringBuilder json, char unit) {
		switch (unit) {
			case '"' -> json.append("\\\"");
			case '\\' -> json.append("\\\\");
			case '\b' -> json.append("\\b");
			case '\f' -> json.append("\\f");
			case '\n' -> json.append("\\n");
			case '\r' -> json.append("\\r");
			case '\t' -> json.append("\\t");
			default -> {
				if (unit < ' ') {
					json.append(String.format("\\u%04x", (int) unit));
				}
				else {
					json.append(unit);
				}
			}
		}
	}

}
