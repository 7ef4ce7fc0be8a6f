package dev.signpost.diagnosis;

import java.time.Duration;
import java.util.List;

import dev.signpost.lookup.Answer;
import dev.signpost.lookup.MessageReader;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** A server's answer is kept as its bytes; the message is what reading them gives. */
final class Replies {

	private Replies() {
	}

	/**
	 * Bytes that cannot be read any more become a garbled answer.
	 */
	@SuppressWarnings("unchecked")
	static void addTo(SimpleModule words, MessageReader reader) {
		words.addSerializer(Answer.Reply.class, new Writer());
		Class<?> reply = Answer.Reply.class;
		words.addDeserializer((Class<Answer>) reply, new Reader(reader));
	}

	static final class Writer extends StdSerializer<Answer.Reply> {

		Writer() {
			super(Answer.Reply.class);
		}

		@Override
		public void serialize(Answer.Reply reply, JsonGenerator json, SerializationContext context) {
			json.writeStartObject(reply);
			fields(reply, json);
			json.writeEndObject();
		}

		@Override
		public void serializeWithType(Answer.Reply reply, JsonGenerator json, SerializationContext context,
				TypeSerializer type) {
			WritableTypeId id = type.writeTypePrefix(json, context, type.typeId(reply, JsonToken.START_OBJECT));
			fields(reply, json);
			type.writeTypeSuffix(json, context, id);
		}

		private static void fields(Answer.Reply reply, JsonGenerator json) {
			json.writePOJOProperty("wire", reply.wire());
			json.writePOJOProperty("took", reply.took());
			json.writeNumberProperty("attempt", reply.attempt());
			json.writeNumberProperty("sent", reply.sent());
			json.writePOJOProperty("strays", reply.strays());
		}

	}

	static final class Reader extends StdDeserializer<Answer> {

		private final MessageReader reader;

		Reader(MessageReader reader) {
			super(Answer.Reply.class);
			this.reader = reader;
		}

		@Override
		public Answer deserialize(JsonParser json, DeserializationContext context) {
			Kept kept = context.readValue(json, Kept.class);
			return this.reader.read(kept.wire())
				.<Answer>map((message) -> new Answer.Reply(message, kept.wire(), kept.took(), kept.attempt(),
						kept.sent(), kept.strays()))
				.orElseGet(() -> new Answer.Garbled(kept.wire(), "The kept bytes are no message", kept.took()));
		}

	}

	private record Kept(byte[] wire, Duration took, int attempt, int sent, List<Answer.Stray> strays) {
	}

}
