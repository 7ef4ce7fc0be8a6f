package dev.signpost.lookup.wire;

import java.io.IOException;
import java.util.Optional;

import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.MessageReader;

/** Bytes to messages. */
final class Messages implements MessageReader {

	@Override
	public Optional<DnsMessage> read(byte[] wire) {
		return (decode(wire) instanceof Decoded.Good good) ? Optional.of(good.message()) : Optional.empty();
	}

	/**
	 * What the bytes are. dnsjava throws unchecked exceptions too on bytes made to hurt.
	 */
	static Decoded decode(byte[] wire) {
		if (PointerChains.hurt(wire)) {
			return new Decoded.Bad(Faults.ASTRAY);
		}
		try {
			return new Decoded.Good(new Reading(wire).message());
		}
		catch (IOException | RuntimeException ex) {
			return new Decoded.Bad(Faults.of(ex));
		}
	}

	/** What bytes turned out to be. */
	sealed interface Decoded {

		/** A message. */
		record Good(DnsMessage message) implements Decoded {
		}

		/** None. */
		record Bad(String fault) implements Decoded {
		}

	}

}
