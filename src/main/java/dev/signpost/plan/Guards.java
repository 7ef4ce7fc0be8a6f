package dev.signpost.plan;

import java.util.List;
import java.util.Optional;

/** Guards about records: they speak only where there is one. */
final class Guards {

	private Guards() {
	}

	static Optional<Guard> blocking(Guard.Code code, List<String> records, String sentence) {
		return records.isEmpty() ? Optional.empty() : Optional.of(new Guard(code, sentence, records, null));
	}

	static Optional<Guard> consent(Guard.Code code, List<String> records, String sentence, String consent) {
		return records.isEmpty() ? Optional.empty() : Optional.of(new Guard(code, sentence, records, consent));
	}

}
