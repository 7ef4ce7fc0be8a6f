package dev.signpost.diagnosis.check.failover;

import java.util.List;
import java.util.Set;

import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.FindingCode;

/**
 * A check that asks nothing and counts with what is known.
 */
abstract class FailoverCheck implements Check {

	private final CheckId id;

	private final Set<CheckId> needs;

	private final List<FindingCode> codes;

	FailoverCheck(CheckId id, Set<CheckId> needs, FindingCode... codes) {
		this.id = id;
		this.needs = needs;
		this.codes = List.of(codes);
	}

	@Override
	public final CheckId id() {
		return this.id;
	}

	@Override
	public final Set<CheckId> needs() {
		return this.needs;
	}

	@Override
	public final List<FindingCode> codes() {
		return this.codes;
	}

}
