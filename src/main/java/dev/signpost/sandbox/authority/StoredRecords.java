package dev.signpost.sandbox.authority;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import dev.signpost.sandbox.route53.world.DomainName;
import dev.signpost.sandbox.route53.world.RecordSet;
import dev.signpost.sandbox.route53.world.World;
import dev.signpost.sandbox.route53.world.ZoneState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * Turns what Route 53 stores into what its name servers publish.
 */
public final class StoredRecords {

	/** Three octal digits, where master files have decimal ones. */
	private static final Pattern OCTAL = Pattern.compile("\\\\([0-3][0-7]{2})");

	private static final Logger logger = LoggerFactory.getLogger(StoredRecords.class);

	private StoredRecords() {
	}

	/**
	 * The zone as it is published; a value that cannot be is left out.
	 * @param world where targets of aliases are looked up
	 */
	public static ZoneData of(ZoneState zone, World world) {
		List<Record> records = zone.sets()
			.values()
			.stream()
			.map((set) -> set.name())
			.distinct()
			.flatMap((name) -> zone.at(name).stream().map(RecordSet::type).distinct().flatMap((type) -> {
				List<RecordSet> routed = Routing.chosen(zone.at(name, type));
				return routed.stream().flatMap((set) -> published(set, name, world).stream());
			}))
			.toList();
		return ZoneData.of(Names.of(zone.zone().name()), records);
	}

	private static List<Record> published(RecordSet set, DomainName owner, World world) {
		if (set.aliasTarget() != null) {
			return Aliases.targets(set, world).stream().flatMap((target) -> records(target, owner).stream()).toList();
		}
		return records(set, owner);
	}

	private static List<Record> records(RecordSet set, DomainName owner) {
		long ttl = Objects.requireNonNullElse(set.ttl(), Aliases.TTL);
		return set.values()
			.stream()
			.<Record>mapMulti((value, sink) -> parse(owner, set.type(), ttl, value, sink))
			.toList();
	}

	private static void parse(DomainName owner, String type, long ttl, String value, Consumer<Record> sink) {
		try {
			sink.accept(
					Record.fromString(Names.of(owner), Type.value(type), DClass.IN, ttl, decimal(value), Name.root));
		}
		catch (IOException ex) {
			logger.debug("The value {} of {} {} cannot be published", value, owner, type);
		}
	}

	private static String decimal(String value) {
		return OCTAL.matcher(value).replaceAll((match) -> "\\\\%03d".formatted(Integer.parseInt(match.group(1), 8)));
	}

}
