package dev.signpost.history.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.signpost.web.RecordLine;
import dev.signpost.web.RecordLine.Mark;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The records before and after a change, side by side.
 */
final class RecordLines {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private RecordLines() {
	}

	/**
	 * Lines of record sets; none where base and target are something else.
	 */
	static List<RecordLine> of(@Nullable String base, @Nullable String target) {
		Map<String, JsonNode> before = sets(base);
		Map<String, JsonNode> after = sets(target);
		List<RecordLine> lines = new ArrayList<>();
		before.forEach((key, set) -> {
			JsonNode now = after.get(key);
			lines.add(line((now != null) ? Mark.WAS : Mark.REMOVE, set));
			if (now != null) {
				lines.add(line(Mark.IS, now));
			}
		});
		after.forEach((key, set) -> {
			if (!before.containsKey(key)) {
				lines.add(line(Mark.CREATE, set));
			}
		});
		return List.copyOf(lines);
	}

	private static Map<String, JsonNode> sets(@Nullable String json) {
		Map<String, JsonNode> sets = new LinkedHashMap<>();
		JsonNode document = (json != null) ? MAPPER.readTree(json) : null;
		if (document != null && document.isArray()) {
			document.forEach((set) -> sets.put(text(set, "name") + " " + text(set, "type"), set));
		}
		return sets;
	}

	private static RecordLine line(Mark mark, JsonNode set) {
		List<String> values = new ArrayList<>();
		set.path("values").forEach((value) -> values.add(value.asString()));
		return new RecordLine(mark, text(set, "name"), text(set, "ttl"), text(set, "type"), values);
	}

	private static String text(JsonNode set, String field) {
		JsonNode value = set.path(field);
		return value.isMissingNode() ? "" : value.asString();
	}

	/**
	 * A document for people's eyes, or nothing where it is a list of record sets.
	 */
	static @Nullable String document(@Nullable String json) {
		JsonNode document = (json != null) ? MAPPER.readTree(json) : null;
		return (document == null || document.isArray()) ? null
				: MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document);
	}

}
