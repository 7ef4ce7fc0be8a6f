package dev.signpost.sandbox.authority;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * A server with authority for some zones, and for nothing else.
 *
 * @param zones those that it answers for
 */
public record ZoneServer(List<ZoneData> zones) implements Responder {

	public ZoneServer {
		zones = List.copyOf(zones);
	}

	@Override
	public Optional<Message> answer(Message query, boolean tcp) {
		Record question = query.getQuestion();
		if (Type.AXFR == question.getType() || Type.IXFR == question.getType()) {
			return Optional.of(Replies.to(query, Rcode.REFUSED));
		}
		return Optional.of(zone(question.getName(), question.getType()).map((zone) -> ZoneAnswer.answer(zone, query))
			.orElseGet(() -> Replies.to(query, Rcode.REFUSED)));
	}

	/** The deepest zone that holds the name; a DS is the parent's, where that is here. */
	private Optional<ZoneData> zone(Name name, int type) {
		List<ZoneData> holding = this.zones.stream()
			.filter((zone) -> name.subdomain(zone.apex()))
			.sorted(Comparator.comparing((ZoneData zone) -> -zone.apex().labels()))
			.toList();
		boolean parents = type == Type.DS && holding.size() > 1 && holding.getFirst().apex().equals(name);
		return holding.stream().skip(parents ? 1 : 0).findFirst();
	}

}
