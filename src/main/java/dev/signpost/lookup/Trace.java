package dev.signpost.lookup;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * The way down from the root to a name, with what each server on it said.
 *
 * @param question what is looked for
 * @param levels top down
 */
public record Trace(Question question, List<Level> levels) {

	public Trace {
		levels = List.copyOf(levels);
	}

	/**
	 * One step down.
	 *
	 * @param zone whose servers were asked, null for the root
	 */
	public record Level(@Nullable DnsName zone, List<Visit> visits) {

		public Level {
			visits = List.copyOf(visits);
		}

		/**
		 * The zone with its final dot.
		 */
		public String zoneText() {
			return (this.zone != null) ? this.zone.absolute() : ".";
		}

		/**
		 * The servers that anybody here named for the next level, in lower case with
		 * their final dots.
		 */
		public Set<String> named() {
			return this.visits.stream()
				.flatMap((visit) -> visit.named().stream())
				.collect(Collectors.toCollection(LinkedHashSet::new));
		}

		/**
		 * Whether all who named anybody named the same.
		 */
		public boolean agreed() {
			return this.visits.stream().map(Visit::named).filter((named) -> !named.isEmpty()).distinct().count() <= 1;
		}

	}

	/**
	 * One server and what it said.
	 */
	public record Visit(Nameserver server, Question question, Answer answer) {

		/**
		 * Its answer and authority sections; empty if no answer came.
		 */
		public List<Rr> records() {
			return switch (this.answer) {
				case Answer.Reply reply ->
					Stream.concat(reply.message().answer().stream(), reply.message().authority().stream()).toList();
				case Answer.Silence silence -> List.of();
				case Answer.Unreachable unreachable -> List.of();
				case Answer.Garbled garbled -> List.of();
				case Answer.NotAsked notAsked -> List.of();
			};
		}

		/**
		 * The name servers that it named, in lower case with their final dots.
		 */
		public Set<String> named() {
			return records().stream()
				.filter((rr) -> rr.type().equals(RecordType.NS))
				.flatMap((rr) -> (rr.data() instanceof Rdata.Server(String name)) ? Stream.of(name) : Stream.empty())
				.map((name) -> name.toLowerCase(Locale.ROOT))
				.collect(Collectors.toCollection(TreeSet::new));
		}

	}

}
