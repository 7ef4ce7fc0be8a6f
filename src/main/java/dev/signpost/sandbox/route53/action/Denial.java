package dev.signpost.sandbox.route53.action;

import dev.signpost.sandbox.route53.signature.Caller;
import dev.signpost.sandbox.route53.wire.Answer.Refusal;

/**
 * AccessDenied with the caller, the right and the resource, as AWS names them.
 */
final class Denial {

	private Denial() {
	}

	static Refusal of(Caller caller, Action action, String id) {
		String right = (action.isSts() ? "sts:" : "route53:") + action.wireName();
		return new Refusal(403, "AccessDenied",
				"User: " + caller.arn() + " is not authorized to perform: " + right + " on resource: "
						+ action.resource(id) + " because no identity-based policy allows the " + right + " action");
	}

}
