package dev.signpost.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.Question;

import org.jspecify.annotations.Nullable;

/** What a run knows so far and what it still waits for. Not safe for several threads. */
final class Notebook {

	private final Map<Place, Target> targets = new LinkedHashMap<>();

	private final Map<String, List<Server>> levels = new LinkedHashMap<>();

	private final Set<Asked> asked = new HashSet<>();

	private final Map<String, Open> open = new LinkedHashMap<>();

	private final Map<Server, Integer> openAt = new HashMap<>();

	private final Map<Server.Role, Integer> extending = new EnumMap<>(Server.Role.class);

	private final List<Exchange> exchanges = new ArrayList<>();

	private final List<Knock> knocks = new ArrayList<>();

	private int lastId;

	String nextId() {
		this.lastId++;
		return "e" + this.lastId;
	}

	@Nullable Target target(Server.Role role, IpAddress address) {
		return this.targets.get(new Place(role, address));
	}

	void note(Target target) {
		this.targets.put(new Place(target.server().role(), target.server().address()), target);
	}

	List<Target> targets() {
		return this.targets.values().stream().sorted(Comparator.comparing((target) -> target.server().role())).toList();
	}

	List<Server> level(String zone) {
		return this.levels.computeIfAbsent(zone, (name) -> new ArrayList<>());
	}

	List<Level> levels() {
		return this.levels.entrySet()
			.stream()
			.map((level) -> new Level(level.getKey().isEmpty() ? null : DnsName.of(level.getKey()), level.getValue()))
			.toList();
	}

	/** Whether it is a new question to this server. */
	boolean isNew(Server server, Question question, int sample) {
		return this.asked.add(new Asked(server, question, sample));
	}

	void opened(String id, Open one) {
		this.open.put(id, one);
		this.openAt.merge(one.server(), 1, Integer::sum);
		one.extending().forEach((role) -> this.extending.merge(role, 1, Integer::sum));
	}

	void settled(Exchange exchange) {
		this.exchanges.add(exchange);
	}

	void closed(String id) {
		Open one = this.open.remove(id);
		if (one != null) {
			this.openAt.merge(one.server(), -1, Integer::sum);
			one.extending().forEach((role) -> this.extending.merge(role, -1, Integer::sum));
		}
	}

	Map<String, Open> open() {
		return this.open;
	}

	boolean isOpen(Server server) {
		return this.openAt.getOrDefault(server, 0) > 0;
	}

	boolean isOpen(Server server, Collection<Question> questions) {
		return this.open.values()
			.stream()
			.anyMatch((one) -> one.server().equals(server) && questions.contains(one.question()));
	}

	Set<Server> openServers() {
		return this.openAt.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() > 0)
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	Set<Server.Role> growing() {
		Set<Server.Role> growing = EnumSet.noneOf(Server.Role.class);
		this.extending.forEach((role, count) -> {
			if (count > 0) {
				growing.add(role);
			}
		});
		return growing;
	}

	List<Exchange> exchanges() {
		return this.exchanges;
	}

	void knocked(Knock knock) {
		this.knocks.add(knock);
	}

	List<Knock> knocks() {
		return this.knocks;
	}

	/**
	 * A question on its way.
	 *
	 * @param extending roles of which its answer may name further servers
	 */
	record Open(Server server, Question question, int sample, Set<Server.Role> extending) {
	}

	private record Asked(Server server, Question question, int sample) {
	}

	private record Place(Server.Role role, IpAddress address) {
	}

}
