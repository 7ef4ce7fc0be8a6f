package dev.signpost.diagnosis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.signpost.diagnosis.Server.Origin;
import dev.signpost.diagnosis.Server.Role;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import dev.signpost.dns.Visibility;
import dev.signpost.lookup.Nameserver;
import dev.signpost.lookup.StartingPoints;

/** Walks down from the root to the parent zone's servers, and finds their addresses. */
final class WayToParent {

	/** So many servers of the root and of each level below it are enough. */
	private static final int ENOUGH = 3;

	private final Asking asking;

	private final Map<DnsName, Set<Origin>> sought = new HashMap<>();

	private final List<Server> resolvers = new ArrayList<>();

	WayToParent(Asking asking) {
		this.asking = asking;
	}

	/** Everything on the way that depends on no answer. */
	void first(StartingPoints starts, Map<DnsName, IpAddress> parents) {
		starts.resolvers().forEach(this::resolver);
		if (this.asking.definition().zone().visibility() == Visibility.PUBLIC) {
			starts.roots()
				.stream()
				.limit(ENOUGH)
				.forEach((server) -> level("", Role.ROOT, server.name(), server.address()));
		}
		parents.forEach((name, address) -> parent(name, address, EnumSet.noneOf(Origin.class)));
	}

	List<Server> resolvers() {
		return this.resolvers;
	}

	void down(Exchange exchange) {
		Evidence.message(exchange)
			.filter((message) -> exchange.question().type().equals(RecordType.NS))
			.flatMap((message) -> Onward.in(message, this.asking.zone()))
			.ifPresent((referral) -> down(exchange.server(), referral));
	}

	private void down(Server from, Onward referral) {
		if (referral.zone().equals(this.asking.zone())) {
			this.asking.asker().ask(from, Ask.ds(this.asking.zone()), Asking.NONE);
			referral.servers().forEach((server) -> parent(server));
			return;
		}
		String name = referral.zone().text();
		for (Onward.Named server : referral.servers()) {
			server.addresses().stream().limit(1).forEach((address) -> {
				if (this.asking.book().level(name).size() < ENOUGH) {
					level(name, Role.ABOVE, server.name().text(), address);
				}
			});
		}
	}

	private void level(String zone, Role role, String name, IpAddress address) {
		Target known = this.asking.book().target(role, address);
		Target target = (known != null) ? known : this.asking.directory()
			.target(new Server(role, name, address), (role == Role.ROOT) ? Origin.SETTING : Origin.REFERRAL);
		this.asking.book().note(target);
		if (!this.asking.book().level(zone).contains(target.server())) {
			this.asking.book().level(zone).add(target.server());
		}
		if (target.refused() == null) {
			this.asking.questions()
				.above(zone)
				.forEach((question) -> this.asking.asker().ask(target.server(), question, Asking.ALL_BELOW));
		}
	}

	private void parent(Onward.Named server) {
		if (server.addresses().isEmpty()) {
			seek(server.name(), Origin.REFERRAL);
		}
		else {
			parent(server.name(), server.addresses().getFirst(), EnumSet.of(Origin.REFERRAL));
		}
	}

	private void parent(DnsName name, IpAddress address, Set<Origin> origins) {
		Target target = this.asking.directory()
			.merged(this.asking.book().target(Role.PARENT, address), new Server(Role.PARENT, name.text(), address),
					withSought(name, origins));
		this.asking.book().note(target);
		if (target.refused() == null) {
			this.asking.questions()
				.parent()
				.forEach((question) -> this.asking.asker()
					.ask(target.server(), question, this.asking.extending(target.server(), question)));
		}
	}

	private Set<Origin> withSought(DnsName name, Set<Origin> origins) {
		Set<Origin> all = EnumSet.noneOf(Origin.class);
		all.addAll(origins);
		all.addAll(this.sought.getOrDefault(name, Set.of()));
		return all;
	}

	/** Finds a server's address: known already, or asked of a resolver. */
	void seek(DnsName name, Origin origin) {
		this.sought.computeIfAbsent(name, (one) -> EnumSet.noneOf(Origin.class)).add(origin);
		List<Target> known = this.asking.book()
			.targets()
			.stream()
			.filter((target) -> target.server().role() == Role.PARENT && target.server().label().equals(name.text()))
			.toList();
		known.forEach((target) -> parent(name, target.server().address(), EnumSet.of(origin)));
		if (known.isEmpty()) {
			seekAt(0, name);
		}
	}

	private void seekAt(int resolver, DnsName name) {
		if (resolver < this.resolvers.size()) {
			this.asking.asker().ask(this.resolvers.get(resolver), Ask.recursive(name, RecordType.A), Asking.PARENTS);
		}
	}

	private void resolver(Nameserver server) {
		Target target = this.asking.directory()
			.target(new Server(Role.RESOLVER, server.name(), server.address()), Origin.SETTING);
		this.asking.book().note(target);
		if (target.refused() == null) {
			this.resolvers.add(target.server());
			this.asking.ask(target.server(), this.asking.questions().resolver());
		}
	}

	void ofResolver(Exchange exchange) {
		DnsName name = exchange.question().name();
		Set<Origin> origins = this.sought.get(name);
		if (origins == null) {
			return;
		}
		List<IpAddress> found = Evidence.message(exchange)
			.map((message) -> Onward.addresses(message.answer(), name))
			.orElseGet(List::of);
		found.stream().limit(1).forEach((address) -> parent(name, address, origins));
		if (found.isEmpty()) {
			seekAt(this.resolvers.indexOf(exchange.server()) + 1, name);
		}
	}

}
