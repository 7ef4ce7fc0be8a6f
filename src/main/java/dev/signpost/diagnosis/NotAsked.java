package dev.signpost.diagnosis;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The finding of a check that another one's failure keeps from being judged. */
final class NotAsked {

	private NotAsked() {
	}

	static Finding of(Check check) {
		return new Finding(check.id(), code(check), Severity.NOT_ASKED, VerdictCode.NOT_KNOWN, null, null, Map.of(),
				List.of(), null);
	}

	static Finding of(Check check, Server node) {
		return new Finding(check.id(), code(check), Severity.NOT_ASKED, VerdictCode.NOT_KNOWN, node.label(),
				node.address(), Map.of("node", node.label(), "address", node.address().text()), List.of(), null);
	}

	/** The check's own word for it, the plain one where it has several. */
	static String code(Check check) {
		String plain = check.id() + "_NOT_ASKED";
		@Nullable FindingCode own = check.codes()
			.stream()
			.filter((code) -> code.severity() == Severity.NOT_ASKED)
			.findFirst()
			.orElse(null);
		boolean hasPlain = check.codes().stream().anyMatch((code) -> code.name().equals(plain));
		return (hasPlain || own == null) ? plain : own.name();
	}

}
