package dev.signpost.zone.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import dev.signpost.dns.DnsText;
import dev.signpost.dns.ZoneRef;
import dev.signpost.web.Choice;
import dev.signpost.zone.AccessReport;
import dev.signpost.zone.AccessReport.Caller;
import dev.signpost.zone.CredentialSource;
import dev.signpost.zone.Right;
import dev.signpost.zone.ZoneTrouble;
import org.jspecify.annotations.Nullable;

/**
 * The last look at AWS as the page shows it.
 *
 * @param source message key of where the credentials came from
 * @param trouble one sentence, or null
 * @param serviceWords what AWS itself said, or null
 */
record ConnectionView(Instant at, @Nullable Caller caller, String source, boolean staticKeys, String endpoint,
		List<RightView> rights, @Nullable ZoneRef triedWith, @Nullable String trouble, @Nullable String serviceWords) {

	static ConnectionView of(AccessReport report, Right.Standing write) {
		CredentialSource source = (report.caller() == null) ? CredentialSource.OTHER : report.caller().credentials();
		boolean staticKeys = source == CredentialSource.ENVIRONMENT || source == CredentialSource.PROPERTY;
		ZoneTrouble trouble = report.trouble();
		return new ConnectionView(report.at(), report.caller(), source(source), staticKeys, report.endpoint(),
				RightView.of(report.rights(), write), report.triedWith(), (trouble == null) ? null : trouble.sentence(),
				serviceWords(trouble));
	}

	static List<Choice> choices(List<ZoneRef> zones) {
		return zones.stream()
			.map((zone) -> new Choice(zone.id(),
					zone.apex() + " (" + zone.id() + ", " + zone.visibility().name().toLowerCase(Locale.ROOT) + ")"))
			.toList();
	}

	private static String source(CredentialSource source) {
		return switch (source) {
			case SANDBOX -> "zone.source.sandbox";
			case ENVIRONMENT -> "zone.source.environment";
			case PROPERTY -> "zone.source.property";
			case PROFILE -> "zone.source.profile";
			case SSO -> "zone.source.sso";
			case PROCESS -> "zone.source.process";
			case WEB_IDENTITY -> "zone.source.web-identity";
			case ROLE -> "zone.source.role";
			case CONTAINER -> "zone.source.container";
			case INSTANCE -> "zone.source.instance";
			case OTHER -> "zone.source.other";
		};
	}

	private static @Nullable String serviceWords(@Nullable ZoneTrouble trouble) {
		return switch (trouble) {
			case ZoneTrouble.Denied denied -> DnsText.printable(denied.serviceWords());
			case ZoneTrouble.Refused refused -> DnsText.printable(refused.serviceWords());
			case null -> null;
			case ZoneTrouble.NoCredentials other -> null;
			case ZoneTrouble.Unreachable other -> null;
			case ZoneTrouble.Throttled other -> null;
			case ZoneTrouble.ClockSkew other -> null;
			case ZoneTrouble.NoSuchZone other -> null;
		};
	}

}
