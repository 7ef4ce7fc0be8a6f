package dev.signpost.plan;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.dns.ChangeBatch;
import dev.signpost.dns.RecordChange;
import dev.signpost.dns.RecordSet;

/**
 * A batch as {@code aws route53 change-resource-record-sets} reads it, a change a line.
 */
final class ChangeBatchJson {

	private ChangeBatchJson() {
	}

	static String of(ChangeBatch batch) {
		Stream<String> deletions = batch.changes().stream().flatMap(ChangeBatchJson::deletion);
		Stream<String> creations = batch.changes().stream().flatMap(ChangeBatchJson::creation);
		return Stream.concat(deletions, creations).collect(Collectors.joining(",\n  ", "{\"Changes\": [\n  ", "\n]}"));
	}

	private static Stream<String> deletion(RecordChange change) {
		return switch (change) {
			case RecordChange.Create create -> Stream.empty();
			case RecordChange.Replace(RecordSet found, RecordSet wanted) -> Stream.of(element("DELETE", found));
			case RecordChange.Remove(RecordSet found) -> Stream.of(element("DELETE", found));
		};
	}

	private static Stream<String> creation(RecordChange change) {
		return switch (change) {
			case RecordChange.Create(RecordSet wanted) -> Stream.of(element("CREATE", wanted));
			case RecordChange.Replace(RecordSet found, RecordSet wanted) -> Stream.of(element("CREATE", wanted));
			case RecordChange.Remove remove -> Stream.empty();
		};
	}

	private static String element(String action, RecordSet set) {
		return """
				{"Action": %s, "ResourceRecordSet": {"Name": %s, "Type": %s, "TTL": %d, "ResourceRecords": [%s]}}"""
			.formatted(string(action), string(set.name().absolute()), string(set.type().name()), set.ttl().seconds(),
					values(set.values()));
	}

	private static String values(List<String> values) {
		return values.stream().map((value) -> "{\"Value\": " + string(value) + "}").collect(Collectors.joining(", "));
	}

	private static String string(String text) {
		StringBuilder json = new StringBuilder("\"");
		text.chars().forEach((c) -> json.append(escaped((char) c)));
		return json.append('"').toString();
	}

	/** Only ASCII comes out, whatever shell or terminal it is pasted into (RFC 8259). */
	private static String escaped(char c) {
		if (c == '"' || c == '\\') {
			return "\\" + c;
		}
		return (c < ' ' || c > '~') ? "\\u%04x".formatted((int) c) : String.valueOf(c);
	}

}
