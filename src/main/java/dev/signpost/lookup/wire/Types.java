package dev.signpost.lookup.wire;

import dev.signpost.dns.RecordType;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Type;

/** Record types between their numbers and their mnemonics. */
final class Types {

	/** The common ones, made once. */
	private static final @Nullable RecordType[] COMMON = new RecordType[300];

	static {
		for (int code = 0; code < COMMON.length; code++) {
			COMMON[code] = new RecordType(Type.string(code));
		}
	}

	private Types() {
	}

	static RecordType of(int code) {
		RecordType common = (code < COMMON.length) ? COMMON[code] : null;
		return (common != null) ? common : new RecordType(Type.string(code));
	}

	/**
	 * The type's number.
	 * @throws IllegalArgumentException if nobody gave this mnemonic a number
	 */
	static int code(RecordType type) {
		int code = Type.value(type.name(), true);
		if (code < 0) {
			throw new IllegalArgumentException("a type without a number");
		}
		return code;
	}

}
