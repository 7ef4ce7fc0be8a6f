package dev.signpost.sandbox.route53.action;

import java.time.InstantSource;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import dev.signpost.sandbox.route53.fault.FaultSwitches;
import dev.signpost.sandbox.route53.fault.Faults;
import dev.signpost.sandbox.route53.signature.SignatureCheck;
import dev.signpost.sandbox.route53.wire.Answer;
import dev.signpost.sandbox.route53.wire.Answer.Refusal;
import dev.signpost.sandbox.route53.wire.WireRequest;
import dev.signpost.sandbox.route53.world.Ledger;
import dev.signpost.sandbox.route53.xml.XmlOut;

/**
 * Brings a request to the call that it is: signature first, then faults, rights and the
 * call itself.
 */
public final class Dispatcher {

	private final Ledger ledger;

	private final FaultSwitches switches;

	private final InstantSource clock;

	private final SignatureCheck signatures;

	public Dispatcher(Ledger ledger, FaultSwitches switches, InstantSource clock) {
		this.ledger = ledger;
		this.switches = switches;
		this.clock = clock;
		this.signatures = new SignatureCheck(clock);
	}

	/** Answers a request, or hangs up. */
	public Outcome handle(Route route, WireRequest request, String requestId) {
		Faults faults = this.switches.get();
		String service = request.rawPath().equals("/") ? "sts" : "route53";
		return switch (this.signatures.check(request, service, Duration.ofMillis(faults.clockLeadMillis()))) {
			case SignatureCheck.Checked.Denied denied -> new Outcome.Send(denied.refusal(), Map.of());
			case SignatureCheck.Checked.Known known -> handle(new Call(route, request, known.caller(), faults,
					this.ledger, this.clock.instant().truncatedTo(ChronoUnit.MILLIS), requestId));
		};
	}

	private Outcome handle(Call call) {
		return switch (this.switches.take(call.route().action().wireName())) {
			case FAIL -> new Outcome.Send(
					new Refusal(503, "ServiceUnavailable", "The service is temporarily unavailable."), Map.of());
			case THROTTLE -> new Outcome.Send(new Refusal(400, "Throttling", "Rate exceeded"), retryAfter(call));
			case DROP -> new Outcome.HangUp("DROPPED");
			case SWALLOW -> {
				perform(call);
				yield new Outcome.HangUp("SWALLOWED");
			}
			case NONE -> new Outcome.Send(perform(call), Map.of());
		};
	}

	private static Map<String, String> retryAfter(Call call) {
		int seconds = call.faults().retryAfterSeconds();
		return (seconds > 0) ? Map.of("Retry-After", String.valueOf(seconds)) : Map.of();
	}

	private static Answer perform(Call call) {
		Action action = call.route().action();
		return call.faults().deny().contains(action.wireName()) ? Denial.of(call.caller(), action, call.id())
				: switch (action) {
					case CHANGE_RESOURCE_RECORD_SETS -> RecordChange.change(call);
					case CREATE_HOSTED_ZONE -> ZoneCreation.create(call);
					case GET_CHANGE -> ZoneReads.getChange(call);
					case GET_DNSSEC -> ZoneReads.getDnssec(call);
					case GET_HOSTED_ZONE -> ZoneReads.getHostedZone(call);
					case GET_HOSTED_ZONE_LIMIT -> ZoneReads.getHostedZoneLimit(call);
					case LIST_HOSTED_ZONES -> ZoneLists.listHostedZones(call);
					case LIST_HOSTED_ZONES_BY_NAME -> ZoneLists.listHostedZonesByName(call);
					case LIST_RESOURCE_RECORD_SETS -> RecordList.list(call);
					case TEST_DNS_ANSWER -> DnsTest.test(call);
					case GET_CALLER_IDENTITY -> TokenService.getCallerIdentity(call);
					case ASSUME_ROLE -> TokenService.assumeRole(call);
					case UNKNOWN -> new Refusal(404, "UnknownOperationException", "This call is not in the double.");
				};
	}

	/** An error as the service of the call writes it. */
	public static String errorXml(Route route, Refusal refusal, String requestId) {
		String namespace = route.action().isSts() ? TokenService.NAMESPACE : XmlOut.ROUTE53;
		return XmlOut.document("ErrorResponse", namespace,
				(out) -> out
					.inside("Error",
							(error) -> error.text("Type", (refusal.status() < 500) ? "Sender" : "Receiver")
								.text("Code", refusal.code())
								.text("Message", refusal.message()))
					.text("RequestId", requestId));
	}

	/** How a request ends. */
	public sealed interface Outcome {

		/** With an answer and further headers. */
		record Send(Answer answer, Map<String, String> headers) implements Outcome {
		}

		/** With the end of the connection and nothing else. */
		record HangUp(String why) implements Outcome {
		}

	}

}
