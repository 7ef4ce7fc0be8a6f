package dev.signpost.history;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The bytes of an entry that its hash covers: big-endian numbers, then texts with their
 * length before them, so that no two entries share bytes.
 */
final class CanonicalEntry {

	private static final int MISSING = 0xFFFFFFFF;

	private CanonicalEntry() {
	}

	static byte[] bytes(HistoryRow row) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			out.writeInt(row.schemaVersion());
			out.writeLong(row.sequence());
			out.writeLong(row.at().toEpochMilli());
			for (String text : texts(row)) {
				write(out, text);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static List<@Nullable String> texts(HistoryRow row) {
		Deed deed = row.deed();
		Actor actor = row.actor();
		return Arrays.asList(row.mode(), actor.id(), actor.role(), actor.factor(), actor.sourceAddress(), deed.action(),
				deed.subject(), deed.clusterId(), deed.zoneId(), deed.planHash(), deed.outcome(),
				deed.route53ChangeId(), deed.route53RequestId(), deed.reason(), deed.base(), deed.target(),
				row.detailsJson());
	}

	private static void write(DataOutputStream out, @Nullable String text) throws IOException {
		if (text == null) {
			out.writeInt(MISSING);
			return;
		}
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		out.writeInt(bytes.length);
		out.write(bytes);
	}

}
