package dev.signpost.sandbox.route53.action;

import java.time.Instant;

import dev.signpost.sandbox.route53.fault.Faults;
import dev.signpost.sandbox.route53.signature.Caller;
import dev.signpost.sandbox.route53.wire.QueryText;
import dev.signpost.sandbox.route53.wire.WireRequest;
import dev.signpost.sandbox.route53.world.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * A call whose signature was right, with all that its answer depends on.
 *
 * @param requestId the id that the answer carries
 */
record Call(Route route, WireRequest request, Caller caller, Faults faults, Ledger ledger, Instant now,
		String requestId) {

	String id() {
		return this.route.id();
	}

	@Nullable String parameter(String name) {
		return query().get(name);
	}

	QueryText query() {
		return this.request.query();
	}

}
