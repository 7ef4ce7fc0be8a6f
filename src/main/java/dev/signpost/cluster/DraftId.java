package dev.signpost.cluster;

import java.util.Optional;
import java.util.UUID;

/**
 * A draft's id, a random UUID in lower case.
 */
public record DraftId(UUID value) {

	public static DraftId random() {
		return new DraftId(UUID.randomUUID());
	}

	/**
	 * The id if the text is one in its usual spelling, else nothing.
	 */
	public static Optional<DraftId> parse(String text) {
		return ClusterId.parse(text).map((id) -> new DraftId(id.value()));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
