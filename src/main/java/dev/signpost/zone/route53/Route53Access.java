package dev.signpost.zone.route53;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;

import dev.signpost.web.Authority;
import dev.signpost.web.EnvironmentLine;
import dev.signpost.web.Requires;
import dev.signpost.zone.AccessReport;
import dev.signpost.zone.AccessReport.Caller;
import dev.signpost.zone.Right;
import dev.signpost.zone.ZoneAccess;

/**
 * Keeps the last look at AWS. The line on every page costs one call to STS now and then;
 * the rights are tried only when somebody opens their page.
 */
class Route53Access implements ZoneAccess, EnvironmentLine {

	private final Remembered<Optional<Caller>> caller;

	private final Remembered<AccessReport> report;

	private final WriteRight writeRight;

	Route53Access(AccessCheck check, WriteRight writeRight, Executor background, Clock clock) {
		this.caller = new Remembered<>(check::caller, Optional::isPresent, background, clock);
		this.report = new Remembered<>(check::look, (seen) -> seen.trouble() == null, background, clock);
		this.writeRight = writeRight;
	}

	@Override
	@Requires(Authority.CLUSTER_READ)
	public Optional<AccessReport> lastSeen() {
		return this.report.get();
	}

	@Override
	@Requires(Authority.CLUSTER_READ)
	public boolean isAsking() {
		return this.report.isAsking();
	}

	@Override
	@Requires(Authority.CLUSTER_READ)
	public Right.Standing write() {
		return this.writeRight.standing();
	}

	@Override
	@Requires(Authority.CLUSTER_READ)
	public void tryAgain() {
		this.report.ask();
		this.caller.ask();
	}

	@Override
	public Optional<Identity> identity() {
		return this.caller.get().flatMap((known) -> known).map((known) -> new Identity(known.account(), known.name()));
	}

}
