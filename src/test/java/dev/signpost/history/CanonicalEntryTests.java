package dev.signpost.history;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CanonicalEntryTests {

	private static final Instant AT = Instant.parse("2026-11-23T14:01:52.340999999Z");

	private static final Deed DEED = Deed.of("change.live", "cache.enterprise.example");

	@Test
	void beginsWithVersionSequenceAndMilliseconds() {
		ByteBuffer bytes = ByteBuffer.wrap(bytes(DEED));
		assertThat(bytes.getInt()).isEqualTo(1);
		assertThat(bytes.getLong()).isEqualTo(7);
		assertThat(bytes.getLong()).isEqualTo(Instant.parse("2026-11-23T14:01:52.340Z").toEpochMilli());
	}

	@Test
	void tellsAMissingTextFromAnEmptyOne() {
		assertThat(bytes(DEED.reason(null))).isNotEqualTo(bytes(DEED.reason("")));
		assertThat(HexFormat.of().formatHex(bytes(DEED.reason(null)))).contains("ffffffff");
	}

	@Test
	void countsBytesNotCharacters() {
		assertThat(HexFormat.of().formatHex(bytes(DEED.reason("é")))).contains("00000002c3a9");
	}

	@Test
	void sharesNoBytesBetweenNeighbouringFields() {
		assertThat(bytes(DEED.route53("ab", "c"))).isNotEqualTo(bytes(DEED.route53("a", "bc")));
	}

	@Test
	void writesDocumentsInOneWayOnly() {
		byte[] one = bytes(DEED.records("[{\"type\": \"A\", \"name\": \"x\"}]", null));
		byte[] other = bytes(DEED.records("[ {\"name\":\"x\",\n\"type\":\"A\"} ]", null));
		assertThat(one).isEqualTo(other);
	}

	@Test
	void escapesInDocumentsOnlyWhatMustBe() {
		assertThat(CanonicalJson.of("{\"b\":\"\\u001b\\u00e9\\/\\\"\\n\",\"a\":[1,-2,true,null,{}]}"))
			.isEqualTo("{\"a\":[1,-2,true,null,{}],\"b\":\"\\u001bé/\\\"\\n\"}");
	}

	private static byte[] bytes(Deed deed) {
		return new HistoryRow(7, new byte[32], AT, "sandbox", Actor.SYSTEM, deed).canonical();
	}

}
