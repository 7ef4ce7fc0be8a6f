package dev.signpost.zone.route53;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.DnsText;
import dev.signpost.dns.ReadScope;
import dev.signpost.dns.ZoneEntry;
import dev.signpost.zone.ZoneAnswer;
import dev.signpost.zone.ZoneTrouble;
import software.amazon.awssdk.services.route53.model.ListResourceRecordSetsRequest;
import software.amazon.awssdk.services.route53.model.ListResourceRecordSetsResponse;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/**
 * Reads parts of a zone. Route 53 lists from a name on, ordered by labels from the right,
 * so a name and everything below it stand together: the zone's size does not matter.
 */
final class ZoneListing {

	/**
	 * Room for 35 nodes with both addresses and then some; Route 53 would give 300, most
	 * of them the neighbours' of a small cluster.
	 */
	private static final int WHOLE_PAGE = 100;

	/** Sets at one name; more are read by paging on. */
	private static final int FEW = 10;

	private final String zoneId;

	private final Function<ListResourceRecordSetsRequest, ZoneAnswer<ListResourceRecordSetsResponse>> pages;

	ZoneListing(String zoneId,
			Function<ListResourceRecordSetsRequest, ZoneAnswer<ListResourceRecordSetsResponse>> pages) {
		this.zoneId = zoneId;
		this.pages = pages;
	}

	/**
	 * One listing for the subtree and one look-up for each further name; the first
	 * failure ends it, so a part is never taken for the whole.
	 */
	ZoneAnswer<List<ZoneEntry>> read(ReadScope scope) {
		List<ZoneEntry> entries = new ArrayList<>();
		DnsName top = scope.subtree();
		Optional<ZoneTrouble> trouble = collect(entries, top, WHOLE_PAGE, (name) -> name.isWithin(top));
		for (DnsName name : scope.names()) {
			trouble = trouble.or(() -> collect(entries, name, FEW, name::equals));
		}
		return trouble.<ZoneAnswer<List<ZoneEntry>>>map(ZoneAnswer.Failed::new)
			.orElseGet(() -> new ZoneAnswer.Known<>(entries));
	}

	private Optional<ZoneTrouble> collect(List<ZoneEntry> entries, DnsName start, int pageSize,
			Predicate<DnsName> wanted) {
		ListResourceRecordSetsRequest request = ListResourceRecordSetsRequest.builder()
			.hostedZoneId(this.zoneId)
			.startRecordName(EscapedNames.toRoute53(start))
			.maxItems(String.valueOf(pageSize))
			.build();
		while (true) {
			switch (this.pages.apply(request)) {
				case ZoneAnswer.Failed<ListResourceRecordSetsResponse>(ZoneTrouble trouble) -> {
					return Optional.of(trouble);
				}
				case ZoneAnswer.Known<ListResourceRecordSetsResponse>(ListResourceRecordSetsResponse page) -> {
					Optional<ZoneTrouble> trouble = add(entries, page.resourceRecordSets(), wanted);
					if (trouble.isPresent() || !goesOn(page, wanted)) {
						return trouble;
					}
					ListResourceRecordSetsRequest next = following(request, page);
					if (next.equals(request)) {
						return Optional.of(unreadable("the listing stands still at " + page.nextRecordName()));
					}
					request = next;
				}
			}
		}
	}

	private static Optional<ZoneTrouble> add(List<ZoneEntry> entries, List<ResourceRecordSet> sets,
			Predicate<DnsName> wanted) {
		for (ResourceRecordSet set : sets) {
			Optional<ZoneEntry> entry = RecordSetMapping.toEntry(set);
			if (entry.isEmpty()) {
				return Optional.of(unreadable(set.name()));
			}
			if (!wanted.test(entry.get().key().name())) {
				return Optional.empty();
			}
			entries.add(entry.get());
		}
		return Optional.empty();
	}

	private static boolean goesOn(ListResourceRecordSetsResponse page, Predicate<DnsName> wanted) {
		return Boolean.TRUE.equals(page.isTruncated()) && page.nextRecordName() != null
				&& EscapedNames.fromRoute53(page.nextRecordName()).filter(wanted).isPresent();
	}

	/** The identifier matters where a page ends inside a weighted group. */
	private static ListResourceRecordSetsRequest following(ListResourceRecordSetsRequest request,
			ListResourceRecordSetsResponse page) {
		return request.toBuilder()
			.startRecordName(page.nextRecordName())
			.startRecordType(page.nextRecordType())
			.startRecordIdentifier(page.nextRecordIdentifier())
			.build();
	}

	private static ZoneTrouble unreadable(String what) {
		String shown = DnsText.printable(what);
		return new ZoneTrouble.Refused("Route 53 listed something that Signpost cannot read: " + shown + ".", shown);
	}

}
