package dev.signpost.change;

import java.util.List;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordKey;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.RecordType;
import dev.signpost.dns.Ttl;
import dev.signpost.dns.ZoneEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Record sets as JSON with sorted keys and no white space: the form that is stored and
 * that history entries carry.
 */
final class RecordsJson {

	static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private RecordsJson() {
	}

	static String write(List<RecordSet> sets) {
		return MAPPER.writeValueAsString(sets.stream().map(SetJson::of).toList());
	}

	static List<RecordSet> read(String json) {
		return MAPPER.readValue(json, new TypeReference<List<SetJson>>() {
		}).stream().map(SetJson::set).toList();
	}

	static String writeTexts(List<String> texts) {
		return MAPPER.writeValueAsString(texts);
	}

	static List<String> readTexts(String json) {
		return MAPPER.readValue(json, new TypeReference<List<String>>() {
		});
	}

	/** A record set, values verbatim. */
	record SetJson(String name, String type, int ttl, List<String> values) {

		static SetJson of(RecordSet set) {
			return new SetJson(set.name().text(), set.type().name(), set.ttl().seconds(), set.values());
		}

		static @Nullable SetJson orNull(@Nullable RecordSet set) {
			return (set != null) ? of(set) : null;
		}

		RecordSet set() {
			return new RecordSet(DnsName.of(this.name), new RecordType(this.type), new Ttl(this.ttl), this.values);
		}

	}

	/** What stands in a zone: a plain set, or the lines of something else. */
	record EntryJson(@Nullable SetJson set, @Nullable ForeignJson foreign) {

		static EntryJson of(ZoneEntry entry) {
			return switch (entry) {
				case ZoneEntry.Plain(RecordSet set) -> new EntryJson(SetJson.of(set), null);
				case ZoneEntry.Foreign(RecordKey key, ZoneEntry.Shape shape, List<String> lines) ->
					new EntryJson(null, new ForeignJson(key.name().text(), key.type().name(), shape, lines));
			};
		}

		ZoneEntry entry() {
			if (this.set != null) {
				return new ZoneEntry.Plain(this.set.set());
			}
			return (this.foreign != null) ? this.foreign.entry() : missing();
		}

		private static ZoneEntry missing() {
			throw new IllegalStateException("an entry holds a set or something foreign");
		}

	}

	/** An alias or a routed set. */
	record ForeignJson(String name, String type, ZoneEntry.Shape shape, List<String> lines) {

		ZoneEntry entry() {
			return new ZoneEntry.Foreign(new RecordKey(DnsName.of(this.name), new RecordType(this.type)), this.shape,
					this.lines);
		}

	}

}
