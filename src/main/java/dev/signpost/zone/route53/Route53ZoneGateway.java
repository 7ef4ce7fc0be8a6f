package dev.signpost.zone.route53;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.signpost.dns.ChangeBatch;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.ReadScope;
import dev.signpost.dns.ZoneRef;
import dev.signpost.dns.ZoneSnapshot;
import dev.signpost.zone.HostedZone;
import dev.signpost.zone.Spread;
import dev.signpost.zone.Submission;
import dev.signpost.zone.ZoneAnswer;
import dev.signpost.zone.ZoneGateway;
import dev.signpost.zone.ZoneTrouble;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.ChangeResourceRecordSetsRequest;
import software.amazon.awssdk.services.route53.model.ChangeStatus;
import software.amazon.awssdk.services.route53.model.GetChangeResponse;
import software.amazon.awssdk.services.route53.model.ListHostedZonesResponse;
import software.amazon.awssdk.services.route53.model.NoSuchChangeException;

/**
 * Calls Route 53; everything that can be decided without calling is decided elsewhere.
 */
final class Route53ZoneGateway implements ZoneGateway {

	private static final String ZONES_A_PAGE = "100";

	private final Route53Clients clients;

	private final Patience patience;

	private final ClockLead lead;

	private final WriteRight writeRight;

	private final Clock clock;

	Route53ZoneGateway(Route53Clients clients, Patience patience, ClockLead lead, WriteRight writeRight, Clock clock) {
		this.clients = clients;
		this.patience = patience;
		this.lead = lead;
		this.writeRight = writeRight;
		this.clock = clock;
	}

	@Override
	public ZoneAnswer<List<HostedZone>> hostedZones() {
		List<HostedZone> zones = new ArrayList<>();
		@Nullable String marker = null;
		do {
			String from = marker;
			ZoneAnswer<ListHostedZonesResponse> answer = ask("ListHostedZones", "",
					(limit) -> reading().listHostedZones((request) -> request.marker(from)
						.maxItems(ZONES_A_PAGE)
						.overrideConfiguration(Calls.within(limit))));
			switch (answer) {
				case ZoneAnswer.Failed<ListHostedZonesResponse>(ZoneTrouble trouble) -> {
					return new ZoneAnswer.Failed<>(trouble);
				}
				case ZoneAnswer.Known<ListHostedZonesResponse>(ListHostedZonesResponse page) -> {
					zones.addAll(ZoneMapping.all(page.hostedZones()));
					marker = Boolean.TRUE.equals(page.isTruncated()) ? page.nextMarker() : null;
				}
			}
		}
		while (marker != null);
		zones.sort(Comparator.comparing((HostedZone zone) -> zone.ref().apex().text())
			.thenComparing((zone) -> zone.ref().id()));
		return new ZoneAnswer.Known<>(zones);
	}

	@Override
	public ZoneAnswer<List<HostedZone>> hostedZonesNamed(DnsName name) {
		return ask("ListHostedZonesByName", name.text(),
				(limit) -> reading().listHostedZonesByName((request) -> request.dnsName(EscapedNames.toRoute53(name))
					.maxItems(ZONES_A_PAGE)
					.overrideConfiguration(Calls.within(limit))))
			.map((page) -> ZoneMapping.all(page.hostedZones())
				.stream()
				.filter((zone) -> zone.ref().apex().equals(name))
				.toList());
	}

	@Override
	public ZoneAnswer<HostedZone> hostedZone(String zoneId) {
		String id = Ids.zone(zoneId);
		return ask("GetHostedZone", id,
				(limit) -> reading()
					.getHostedZone((request) -> request.id(id).overrideConfiguration(Calls.within(limit))))
			.map(ZoneMapping::one);
	}

	@Override
	public ZoneAnswer<ZoneSnapshot> snapshot(ZoneRef zone, ReadScope scope) {
		String id = Ids.zone(zone.id());
		Instant readAt = this.clock.instant();
		return new ZoneListing(id,
				(page) -> ask("ListResourceRecordSets", id,
						(limit) -> reading().listResourceRecordSets(
								page.toBuilder().overrideConfiguration(Calls.within(limit)).build())))
			.read(scope)
			.map((entries) -> new ZoneSnapshot(zone, scope, readAt, entries));
	}

	/**
	 * {@inheritDoc}
	 *
	 * <p>
	 * Every try is signed with the time of the first: AWS refuses what was signed five
	 * minutes ago, so a process that was frozen anywhere in here cannot send late.
	 */
	@Override
	public Submission submit(ZoneRef zone, ChangeBatch batch, String comment) {
		String id = Ids.zone(zone.id());
		ChangeResourceRecordSetsRequest request = ChangeResourceRecordSetsRequest.builder()
			.hostedZoneId(id)
			.changeBatch((changes) -> changes.comment(comment).changes(RecordSetMapping.toChanges(batch)))
			.overrideConfiguration(Calls.signedAt(Clock.fixed(this.clock.instant(), ZoneOffset.UTC)))
			.build();
		return this.patience.write(() -> send(request, id));
	}

	private Optional<Submission> send(ChangeResourceRecordSetsRequest request, String zoneId) {
		try {
			Submission submission = WriteAnswers.accepted(this.clients.writing().changeResourceRecordSets(request));
			this.writeRight.shown();
			return Optional.of(submission);
		}
		catch (SdkException ex) {
			if (ex instanceof AwsServiceException answer && ServiceCodes.isDenied(answer)) {
				this.writeRight.denied();
			}
			return WriteAnswers.of(ex, zoneId, this.lead.seconds());
		}
	}

	@Override
	public Spread spread(String changeId) {
		String id = Ids.change(changeId);
		ZoneAnswer<Spread> answer = this.patience.readOnce((limit) -> askSpread(id, limit),
				(ex) -> trouble(ex, "GetChange", id));
		return switch (answer) {
			case ZoneAnswer.Known<Spread>(Spread spread) -> spread;
			case ZoneAnswer.Failed<Spread>(ZoneTrouble trouble) -> new Spread.NotKnown(trouble);
		};
	}

	private Spread askSpread(String id, Duration limit) {
		try {
			GetChangeResponse answer = reading()
				.getChange((request) -> request.id(id).overrideConfiguration(Calls.within(limit)));
			return (answer.changeInfo().status() == ChangeStatus.INSYNC) ? new Spread.InSync() : new Spread.Pending();
		}
		catch (NoSuchChangeException ex) {
			return new Spread.Lost();
		}
	}

	@Override
	public long clockLeadSeconds() {
		return this.lead.seconds();
	}

	private Route53Client reading() {
		return this.clients.reading();
	}

	private <T> ZoneAnswer<T> ask(String operation, String subject, Function<Duration, T> call) {
		return this.patience.read(call, (ex) -> trouble(ex, operation, subject));
	}

	private ZoneTrouble trouble(SdkException ex, String operation, String subject) {
		return Troubles.of(ex, "route53:" + operation, subject, this.lead.seconds());
	}

}
