package dev.signpost.wizard.web;

import java.util.List;
import java.util.Objects;

import dev.signpost.cluster.Draft;
import org.jspecify.annotations.Nullable;

/** The answer to "How long may clients remember a node's address?". */
record TtlForm(String ttl, String other, String nsTtl, @Nullable String leave) {

	/** The value of the choice that opens a field of its own. */
	static final String OTHER = "other";

	/** The choices with a value of their own. */
	static final List<String> USUAL = List.of("30", "60", "300");

	private static final String RECOMMENDED = "60";

	TtlForm(@Nullable String ttl, @Nullable String other, @Nullable String nsTtl, @Nullable String leave) {
		this.ttl = Objects.requireNonNullElse(ttl, "");
		this.other = Objects.requireNonNullElse(other, "");
		this.nsTtl = Objects.requireNonNullElse(nsTtl, "");
		this.leave = leave;
	}

	static TtlForm of(Draft draft) {
		String typed = draft.typed().ttl();
		String ns = draft.typed().nsTtl();
		String nsTtl = (ns != null && !ns.equals(typed)) ? ns : "";
		if (typed.isEmpty()) {
			return new TtlForm(RECOMMENDED, "", nsTtl, null);
		}
		return USUAL.contains(typed) ? new TtlForm(typed, "", nsTtl, null) : new TtlForm(OTHER, typed, nsTtl, null);
	}

	/**
	 * The seconds as typed.
	 */
	String seconds() {
		return this.ttl.equals(OTHER) ? this.other : this.ttl;
	}

	Draft into(Draft draft) {
		String ns = Typing.trimmed(this.nsTtl);
		return draft.ttl(Typing.trimmed(seconds()), ns.isEmpty() ? null : ns);
	}

	/**
	 * The field of the form that holds a field of the definition.
	 */
	String field(String path) {
		return (path.equals("ttl") && !USUAL.contains(this.ttl)) ? "other" : path;
	}

}
