package dev.signpost.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import dev.signpost.dns.ZoneEntry;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.MessageReader;
import dev.signpost.lookup.PortProbe.PortAnswer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Evidence and findings as JSON. What a server said is kept as its bytes and read again,
 * everything else stands in plain words.
 */
final class EvidenceJson {

	private static final String FORMAT = "signpost-evidence-v1";

	private final JsonMapper json;

	EvidenceJson(MessageReader reader) {
		SimpleModule words = new SimpleModule();
		word(words, DnsName.class, DnsName::text, DnsName::of);
		word(words, RecordType.class, RecordType::name, RecordType::new);
		word(words, IpAddress.class, IpAddress::text, IpAddress::of);
		word(words, IpAddress.V4.class, IpAddress::text, IpAddress.V4::new);
		word(words, IpAddress.V6.class, IpAddress::text, IpAddress.V6::new);
		Replies.addTo(words, reader);
		this.json = JsonMapper.builder()
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.addModule(words)
			.addMixIn(Answer.class, Outcomes.class)
			.addMixIn(PortAnswer.class, KnockOutcomes.class)
			.addMixIn(ZoneFacts.class, ZoneKinds.class)
			.addMixIn(ZoneEntry.class, EntryKinds.class)
			.build();
	}

	byte[] write(EvidenceFile file) {
		return this.json.writeValueAsBytes(new Envelope(FORMAT, file));
	}

	/**
	 * The evidence, or nothing if the bytes are none of ours.
	 */
	Optional<EvidenceFile> read(byte[] bytes) {
		try {
			return Optional.ofNullable(this.json.readValue(bytes, Envelope.class))
				.filter((envelope) -> FORMAT.equals(envelope.format()) && Whole.is(envelope))
				.map(Envelope::evidence);
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

	String text(Object value) {
		return this.json.writeValueAsString(value);
	}

	List<Finding> findings(String text) {
		return this.json.readValue(text, new TypeReference<List<Finding>>() {
		});
	}

	<T> T value(String text, Class<T> type) {
		return this.json.readValue(text, type);
	}

	private static <T> void word(SimpleModule words, Class<T> type, Function<? super T, String> write,
			Function<String, T> read) {
		words.addSerializer(type, new PlainWords.Writer<>(type, write));
		words.addDeserializer(type, new PlainWords.Reader<>(type, read));
	}

	private record Envelope(String format, EvidenceFile evidence) {
	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
	@JsonSubTypes({ @JsonSubTypes.Type(value = Answer.Reply.class, name = "REPLY"),
			@JsonSubTypes.Type(value = Answer.Silence.class, name = "SILENCE"),
			@JsonSubTypes.Type(value = Answer.Unreachable.class, name = "UNREACHABLE"),
			@JsonSubTypes.Type(value = Answer.Garbled.class, name = "GARBLED"),
			@JsonSubTypes.Type(value = Answer.NotAsked.class, name = "NOT_ASKED") })
	private interface Outcomes {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
	@JsonSubTypes({ @JsonSubTypes.Type(value = PortAnswer.Open.class, name = "OPEN"),
			@JsonSubTypes.Type(value = PortAnswer.Closed.class, name = "CLOSED"),
			@JsonSubTypes.Type(value = PortAnswer.Silent.class, name = "SILENT"),
			@JsonSubTypes.Type(value = PortAnswer.NotTried.class, name = "NOT_TRIED") })
	private interface KnockOutcomes {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "read")
	@JsonSubTypes({ @JsonSubTypes.Type(value = ZoneFacts.Known.class, name = "KNOWN"),
			@JsonSubTypes.Type(value = ZoneFacts.NotKnown.class, name = "NOT_KNOWN") })
	private interface ZoneKinds {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	@JsonSubTypes({ @JsonSubTypes.Type(value = ZoneEntry.Plain.class, name = "PLAIN"),
			@JsonSubTypes.Type(value = ZoneEntry.Foreign.class, name = "FOREIGN") })
	private interface EntryKinds {

	}

}
