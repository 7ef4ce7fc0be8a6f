package dev.signpost.sandbox.route53.action;

import java.time.Instant;

import dev.signpost.sandbox.route53.fault.Faults;
import dev.signpost.sandbox.route53.rules.BatchJudge;
import dev.signpost.sandbox.route53.rules.BatchVerdict;
import dev.signpost.sandbox.route53.wire.Answer;
import dev.signpost.sandbox.route53.wire.Answer.Refusal;
import dev.signpost.sandbox.route53.wire.Answer.Reply;
import dev.signpost.sandbox.route53.world.Change;
import dev.signpost.sandbox.route53.world.Commit;
import dev.signpost.sandbox.route53.world.Decision;
import dev.signpost.sandbox.route53.world.World;
import dev.signpost.sandbox.route53.world.ZoneState;
import dev.signpost.sandbox.route53.xml.RequestedChange;
import dev.signpost.sandbox.route53.xml.XmlElement;
import dev.signpost.sandbox.route53.xml.XmlIn;
import dev.signpost.sandbox.route53.xml.XmlReading;
import org.jspecify.annotations.Nullable;

/**
 * ChangeResourceRecordSets: zone, then XML, then busy, then the batch, whole or not at
 * all.
 */
final class RecordChange {

	private RecordChange() {
	}

	static Answer change(Call call) {
		if (call.ledger().world().zone(call.id()) == null) {
			return Refusal.noSuchHostedZone(call.id());
		}
		return switch (XmlIn.read(call.request().body(), "ChangeResourceRecordSetsRequest")) {
			case XmlReading.Malformed malformed -> new Refusal(400, "MalformedInput",
					"ChangeBatch is not valid, expected ChangeResourceRecordSetsRequest");
			case XmlReading.Invalid invalid -> Refusal.invalidInput("Invalid XML ; " + invalid.reason());
			case XmlReading.Read read -> call.ledger().decide((world) -> decide(call, world, read.root()));
		};
	}

	private static Decision<Answer> decide(Call call, World world, XmlElement request) {
		ZoneState zone = world.zone(call.id());
		if (zone == null) {
			return new Decision.Refuse<>(Refusal.noSuchHostedZone(call.id()));
		}
		if (isBusy(call, world)) {
			return new Decision.Refuse<>(new Refusal(400, "PriorRequestNotComplete",
					"The request was rejected because Route 53 was still processing a prior request."));
		}
		boolean occlusionCheck = call.faults().occlusionCheck();
		return switch (BatchJudge.judge(world, zone, RequestedChange.readAll(request), occlusionCheck)) {
			case BatchVerdict.Misshapen misshapen -> new Decision.Refuse<>(Refusal.invalidInput(misshapen.message()));
			case BatchVerdict.UnknownHealthCheck unknown -> new Decision.Refuse<>(new Refusal(404, "NoSuchHealthCheck",
					"No health check exists with the specified ID: " + unknown.id()));
			case BatchVerdict.Refused refused -> new Decision.Refuse<>(Refusal.invalidChangeBatch(refused.messages()));
			case BatchVerdict.Accepted accepted ->
				accept(call, accepted, newChange(call, request.need("ChangeBatch").text("Comment")));
		};
	}

	private static Decision<Answer> accept(Call call, BatchVerdict.Accepted accepted, Change change) {
		String xml = ZoneXml.document("ChangeResourceRecordSetsResponse",
				(out) -> ZoneXml.change(out, change, call.now()));
		return new Decision.Accept<>(new Commit(null, accepted.removed(), accepted.stored(), change), Reply.ok(xml));
	}

	private static boolean isBusy(Call call, World world) {
		Instant since = call.now().minusMillis(call.faults().busyMillis());
		return call.faults().busyMillis() > 0 && world.changes()
			.values()
			.stream()
			.anyMatch((change) -> change.zoneId().equals(call.id()) && change.submittedAt().isAfter(since));
	}

	private static Change newChange(Call call, @Nullable String comment) {
		Faults faults = call.faults();
		Instant inSync = faults.strand() ? null : call.now().plusMillis(faults.pendingMillis());
		return new Change(Ids.change(), call.id(), call.now(), inSync, comment);
	}

}
