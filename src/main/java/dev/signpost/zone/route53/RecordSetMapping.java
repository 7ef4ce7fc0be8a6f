package dev.signpost.zone.route53;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.signpost.dns.ChangeBatch;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordChange;
import dev.signpost.dns.RecordKey;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.RecordType;
import dev.signpost.dns.Ttl;
import dev.signpost.dns.ZoneEntry;
import dev.signpost.dns.ZoneEntry.Shape;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.route53.model.Change;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/**
 * Record sets of the SDK as zone entries, and changes as changes of the SDK.
 */
final class RecordSetMapping {

	private RecordSetMapping() {
	}

	/**
	 * The entry, or nothing if its name is not one that a zone can hold.
	 */
	static Optional<ZoneEntry> toEntry(ResourceRecordSet set) {
		return EscapedNames.fromRoute53(set.name()).map((name) -> toEntry(name, set));
	}

	private static ZoneEntry toEntry(DnsName name, ResourceRecordSet set) {
		RecordType type = new RecordType(set.typeAsString());
		if (!isPlain(set)) {
			Shape shape = (set.aliasTarget() != null && !isRouted(set)) ? Shape.ALIAS : Shape.ROUTED;
			return new ZoneEntry.Foreign(new RecordKey(name, type), shape, lines("", set));
		}
		List<String> values = set.resourceRecords().stream().map(ResourceRecord::value).toList();
		return new ZoneEntry.Plain(new RecordSet(name, type, new Ttl(set.ttl().intValue()), values));
	}

	private static boolean isPlain(ResourceRecordSet set) {
		boolean held = set.ttl() != null && set.ttl() >= 0 && set.ttl() <= Integer.MAX_VALUE
				&& !set.resourceRecords().isEmpty();
		return held && set.aliasTarget() == null && !isRouted(set);
	}

	private static boolean isRouted(ResourceRecordSet set) {
		return Stream
			.of(set.setIdentifier(), set.weight(), set.regionAsString(), set.geoLocation(), set.failoverAsString(),
					set.multiValueAnswer(), set.healthCheckId(), set.trafficPolicyInstanceId(), set.cidrRoutingConfig(),
					set.geoProximityLocation())
			.anyMatch((member) -> member != null);
	}

	/** Every member that the SDK knows, also those that come with a later SDK. */
	private static List<String> lines(String path, SdkPojo pojo) {
		List<String> lines = new ArrayList<>();
		for (SdkField<?> field : pojo.sdkFields()) {
			addLines(lines, path + field.memberName(), field.getValueOrDefault(pojo));
		}
		return lines;
	}

	private static void addLines(List<String> lines, String path, Object value) {
		switch (value) {
			case null -> {
			}
			case SdkPojo pojo -> lines.addAll(lines(path + ".", pojo));
			case List<?> list -> list.forEach((element) -> addLines(lines, path, element));
			default -> lines.add(path + " " + value);
		}
	}

	/**
	 * All deletions, then all creations.
	 *
	 * <p>
	 * A replacement is sent as a deletion and a creation, never as an upsert: Route 53
	 * refuses the whole batch unless the deletion names the record set exactly as it
	 * stands, so a zone that moved under us is left alone.
	 */
	static List<Change> toChanges(ChangeBatch batch) {
		Stream<Change> deletions = steps(batch, ChangeAction.DELETE, RecordSetMapping::found);
		return Stream.concat(deletions, steps(batch, ChangeAction.CREATE, RecordSetMapping::wanted)).toList();
	}

	private static Stream<Change> steps(ChangeBatch batch, ChangeAction action,
			Function<RecordChange, Optional<RecordSet>> part) {
		return batch.changes()
			.stream()
			.map(part)
			.flatMap(Optional::stream)
			.map((set) -> Change.builder().action(action).resourceRecordSet(toRoute53(set)).build());
	}

	private static Optional<RecordSet> found(RecordChange change) {
		return switch (change) {
			case RecordChange.Create create -> Optional.empty();
			case RecordChange.Replace replace -> Optional.of(replace.found());
			case RecordChange.Remove remove -> Optional.of(remove.found());
		};
	}

	private static Optional<RecordSet> wanted(RecordChange change) {
		return switch (change) {
			case RecordChange.Create create -> Optional.of(create.wanted());
			case RecordChange.Replace replace -> Optional.of(replace.wanted());
			case RecordChange.Remove remove -> Optional.empty();
		};
	}

	private static ResourceRecordSet toRoute53(RecordSet set) {
		return ResourceRecordSet.builder()
			.name(EscapedNames.toRoute53(set.name()))
			.type(set.type().name())
			.ttl((long) set.ttl().seconds())
			.resourceRecords(
					set.values().stream().map((value) -> ResourceRecord.builder().value(value).build()).toList())
			.build();
	}

}
