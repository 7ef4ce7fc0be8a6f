package dev.signpost.sandbox.route53.wire;

import java.util.List;
import java.util.Map;

/** What goes back to the caller. */
public sealed interface Answer {

	int status();

	/** A document, with further headers. */
	record Reply(int status, String xml, Map<String, String> headers) implements Answer {

		public static Reply ok(String xml) {
			return new Reply(200, xml, Map.of());
		}

	}

	/** An error in the form {@code ErrorResponse > Error > Type, Code, Message}. */
	record Refusal(int status, String code, String message) implements Answer {

		public static Refusal invalidInput(String message) {
			return new Refusal(400, "InvalidInput", message);
		}

		/** Several faults come in one list with brackets. */
		public static Refusal invalidChangeBatch(List<String> messages) {
			return new Refusal(400, "InvalidChangeBatch", "[" + String.join(", ", messages) + "]");
		}

		public static Refusal noSuchHostedZone(String id) {
			return new Refusal(404, "NoSuchHostedZone", "No hosted zone found with ID: " + id);
		}

	}

}
