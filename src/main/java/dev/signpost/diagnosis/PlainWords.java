package dev.signpost.diagnosis;

import java.util.function.Function;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** Values that JSON holds as one word. */
final class PlainWords {

	private PlainWords() {
	}

	static final class Writer<T> extends StdSerializer<T> {

		private final Function<? super T, String> word;

		Writer(Class<T> type, Function<? super T, String> word) {
			super(type);
			this.word = word;
		}

		@Override
		public void serialize(T value, JsonGenerator json, SerializationContext context) {
			json.writeString(this.word.apply(value));
		}

	}

	static final class Reader<T> extends StdDeserializer<T> {

		private final Function<String, T> value;

		Reader(Class<T> type, Function<String, T> value) {
			super(type);
			this.value = value;
		}

		@Override
		public T deserialize(JsonParser json, DeserializationContext context) {
			return this.value.apply(json.getValueAsString(""));
		}

	}

}
