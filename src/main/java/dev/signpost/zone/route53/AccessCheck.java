package dev.signpost.zone.route53;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.signpost.dns.ZoneRef;
import dev.signpost.zone.AccessReport;
import dev.signpost.zone.AccessReport.Caller;
import dev.signpost.zone.CredentialSource;
import dev.signpost.zone.HostedZone;
import dev.signpost.zone.Right;
import dev.signpost.zone.Right.Standing;
import dev.signpost.zone.ZoneAnswer;
import dev.signpost.zone.ZoneTrouble;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.ListHostedZonesResponse;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/**
 * Tries one by one what can be tried by reading.
 *
 * <p>
 * An answer that only says that the thing asked for is not there shows the right as well
 * as the thing itself.
 */
final class AccessCheck {

	/**
	 * A role may be limited to some of the account's zones: so many are tried until one
	 * opens.
	 */
	private static final int ZONES_TRIED = 10;

	/** No change has this id. */
	private static final String NO_CHANGE = "C0000000000000";

	private final Route53Clients clients;

	private final Patience patience;

	private final ClockLead lead;

	private final Clock clock;

	AccessCheck(Route53Clients clients, Patience patience, ClockLead lead, Clock clock) {
		this.clients = clients;
		this.patience = patience;
		this.lead = lead;
		this.clock = clock;
	}

	/**
	 * Who Signpost is at AWS, or nothing if that cannot be asked; one call.
	 */
	Optional<Caller> caller() {
		return switch (this.patience.readOnce(this::identity, (ex) -> reason(ex, "sts:GetCallerIdentity"))) {
			case ZoneAnswer.Known<Caller>(Caller known) -> Optional.of(known);
			case ZoneAnswer.Failed<Caller> failed -> Optional.empty();
		};
	}

	AccessReport look() {
		return new Look().report();
	}

	/** One round of questions. */
	private final class Look {

		private final List<Right> rights = new ArrayList<>();

		private @Nullable ZoneTrouble trouble;

		AccessReport report() {
			Caller caller = ask("sts:GetCallerIdentity", AccessCheck.this::identity).orElse(null);
			List<ZoneRef> zones = ask("route53:ListHostedZones", (limit) -> listed(limit)).orElse(List.of());
			ask("route53:ListHostedZonesByName", (limit) -> route53()
				.listHostedZonesByName((request) -> request.maxItems("1").overrideConfiguration(Calls.within(limit))));
			ZoneRef zone = tryZones(zones);
			ask("route53:GetChange", (limit) -> route53()
				.getChange((request) -> request.id(NO_CHANGE).overrideConfiguration(Calls.within(limit))));
			return new AccessReport(AccessCheck.this.clock.instant(), caller, endpoint(), this.rights, zone, zones,
					this.trouble);
		}

		private @Nullable ZoneRef tryZones(List<ZoneRef> zones) {
			ZoneRef zone = zones.stream().limit(ZONES_TRIED).filter(this::opens).findFirst().orElse(null);
			if (zone == null) {
				Standing standing = zones.isEmpty() ? Standing.NOT_TRIED : Standing.LACKS;
				this.rights.add(new Right("route53:GetHostedZone", standing));
				this.rights.add(new Right("route53:ListResourceRecordSets", Standing.NOT_TRIED));
				this.rights.add(new Right("route53:GetDNSSEC", Standing.NOT_TRIED));
				return null;
			}
			this.rights.add(new Right("route53:GetHostedZone", Standing.HAS));
			ask("route53:ListResourceRecordSets",
					(limit) -> route53().listResourceRecordSets((request) -> request.hostedZoneId(zone.id())
						.maxItems("1")
						.overrideConfiguration(Calls.within(limit))));
			ask("route53:GetDNSSEC", (limit) -> route53()
				.getDNSSEC((request) -> request.hostedZoneId(zone.id()).overrideConfiguration(Calls.within(limit))));
			return zone;
		}

		private boolean opens(ZoneRef zone) {
			return AccessCheck.this.patience.read(
					(limit) -> route53()
						.getHostedZone((request) -> request.id(zone.id()).overrideConfiguration(Calls.within(limit))),
					(ex) -> reason(ex, "route53:GetHostedZone")) instanceof ZoneAnswer.Known;
		}

		private <T> Optional<T> ask(String action, Function<Duration, T> call) {
			return switch (AccessCheck.this.patience.read((limit) -> attempt(call, limit),
					(ex) -> reason(ex, action))) {
				case ZoneAnswer.Known<Optional<T>>(Optional<T> value) -> {
					this.rights.add(new Right(action, Standing.HAS));
					yield value;
				}
				case ZoneAnswer.Failed<Optional<T>>(ZoneTrouble found) -> {
					boolean denied = found instanceof ZoneTrouble.Denied;
					this.rights.add(new Right(action, denied ? Standing.LACKS : Standing.NOT_KNOWN));
					this.trouble = (this.trouble == null) ? found : this.trouble;
					yield Optional.empty();
				}
			};
		}

	}

	private static <T> Optional<T> attempt(Function<Duration, T> call, Duration limit) {
		try {
			return Optional.of(call.apply(limit));
		}
		catch (AwsServiceException ex) {
			if (showsTheRight(ex)) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	private static boolean showsTheRight(AwsServiceException answer) {
		boolean ofTheThing = answer.statusCode() == 404 || ServiceCodes.code(answer).startsWith("Invalid");
		return ofTheThing && answer.statusCode() < 500 && !ServiceCodes.code(answer).isEmpty()
				&& !ServiceCodes.isDenied(answer) && !ServiceCodes.isCredentials(answer)
				&& !ServiceCodes.isClock(answer);
	}

	private Caller identity(Duration limit) {
		GetCallerIdentityResponse who = this.clients.identity()
			.getCallerIdentity((request) -> request.overrideConfiguration(Calls.within(limit)));
		return new Caller(who.account(), CallerName.of(who.arn()), who.arn(), source(this.clients.target()));
	}

	private static CredentialSource source(Route53Target target) {
		return target.sandbox() ? CredentialSource.SANDBOX
				: CredentialCodes.source(target.credentials().resolveCredentials().providerName().orElse(""));
	}

	private List<ZoneRef> listed(Duration limit) {
		ListHostedZonesResponse page = route53()
			.listHostedZones((request) -> request.maxItems("100").overrideConfiguration(Calls.within(limit)));
		return ZoneMapping.all(page.hostedZones())
			.stream()
			.map(HostedZone::ref)
			.sorted(Comparator.comparing(ZoneRef::visibility).thenComparing((zone) -> zone.apex().text()))
			.toList();
	}

	private String endpoint() {
		Route53Target target = this.clients.target();
		return (target.endpoint() == null) ? "https://route53.amazonaws.com" : target.endpoint().toString();
	}

	private ZoneTrouble reason(SdkException ex, String action) {
		return Troubles.of(ex, action, "", this.lead.seconds());
	}

	private Route53Client route53() {
		return this.clients.reading();
	}

}
