package dev.signpost.sandbox.resolver;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.signpost.dns.IpAddress;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/**
 * Reads who serves a zone out of answers.
 */
final class Cuts {

	static final Comparator<Key> KEYS = Comparator.comparing(Key::name).thenComparing(Key::type);

	private Cuts() {
	}

	/** The servers that a section names, with the addresses beside them. */
	static Optional<Cut> read(Message reply, int section, Instant now) {
		List<NSRecord> servers = reply.getSection(section)
			.stream()
			.filter((record) -> record instanceof NSRecord)
			.map(NSRecord.class::cast)
			.toList();
		if (servers.isEmpty()) {
			return Optional.empty();
		}
		List<Record> beside = reply.getSection(Section.ADDITIONAL);
		Map<Name, List<IpAddress>> named = new TreeMap<>();
		servers.forEach((server) -> named.put(server.getTarget(),
				addresses(beside.stream().filter((record) -> record.getName().equals(server.getTarget())).toList())
					.toList()));
		NSRecord first = servers.getFirst();
		return Optional.of(new Cut(first.getName(), named, now.plusSeconds(first.getTTL())));
	}

	static Stream<IpAddress> addresses(List<Record> records) {
		return records.stream()
			.filter((record) -> record instanceof ARecord || record instanceof AAAARecord)
			.flatMap((record) -> IpAddress.parse(record.rdataToString()).stream());
	}

}
