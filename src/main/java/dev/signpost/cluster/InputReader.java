package dev.signpost.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.signpost.cluster.DefinitionReader.Reading;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.ZoneRef;
import dev.signpost.web.FieldProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reads input against the hosted zone that it names; may ask Route 53, so never in a
 * transaction.
 */
@Component
class InputReader {

	private static final Logger logger = LoggerFactory.getLogger(InputReader.class);

	private final DefinitionReader reader;

	private final ObjectProvider<KnownZones> zones;

	InputReader(DefinitionReader reader, ObjectProvider<KnownZones> zones) {
		this.reader = reader;
		this.zones = zones;
	}

	Outcome read(ClusterInput input) {
		return switch (zone(input.zoneId())) {
			case KnownZones.Found.Zone(ZoneRef zone) -> outcome(logged(this.reader.read(input, zone)));
			case KnownZones.Found.Nothing() ->
				new Wrong(List.of(FieldProblem.of("zoneId", "NO_SUCH_ZONE", "There is no hosted zone with this id")));
			case KnownZones.Found.NotKnown(String sentence) -> new ZoneNotKnown(sentence);
		};
	}

	/**
	 * Reads a changed definition: name and zone stay what they were.
	 */
	Reading readAgain(ClusterInput input, ClusterDefinition known) {
		List<FieldProblem> moved = moved(input, known);
		return logged(switch (this.reader.read(input, known.zone())) {
			case Reading.Valid valid when moved.isEmpty() -> valid;
			case Reading.Valid valid -> new Reading.Invalid(moved);
			case Reading.Invalid(List<FieldProblem> problems) -> {
				List<FieldProblem> all = new ArrayList<>(moved);
				problems.stream()
					.filter((problem) -> !problem.field().equals("name") || moved.isEmpty())
					.forEach(all::add);
				yield new Reading.Invalid(all);
			}
		});
	}

	private static List<FieldProblem> moved(ClusterInput input, ClusterDefinition known) {
		List<FieldProblem> moved = new ArrayList<>();
		if (!input.zoneId().equals(known.zone().id())) {
			moved.add(FieldProblem.of("zoneId", "ZONE_IS_FIXED", "A cluster cannot move to another hosted zone"));
		}
		boolean same = DnsName.parse(Typed.trimmed(input.name())).filter(known.name()::equals).isPresent();
		if (!same) {
			moved.add(FieldProblem.of("name", "NAME_IS_FIXED",
					"The name of a cluster cannot change: it is " + known.name()));
		}
		return moved;
	}

	private KnownZones.Found zone(String id) {
		if (!id.matches("[A-Z0-9]{1,32}")) {
			return new KnownZones.Found.Nothing();
		}
		return this.zones.stream()
			.findFirst()
			.map((known) -> known.find(id))
			.orElseGet(() -> new KnownZones.Found.NotKnown("Route 53 cannot be asked"));
	}

	private static Outcome outcome(Reading reading) {
		return switch (reading) {
			case Reading.Valid(ClusterDefinition definition) -> new Read(definition);
			case Reading.Invalid(List<FieldProblem> problems) -> new Wrong(problems);
		};
	}

	/**
	 * One line for each refusal, with fields and codes but nothing that was typed.
	 */
	private static Reading logged(Reading reading) {
		if (reading instanceof Reading.Invalid(List<FieldProblem> problems)) {
			logger.info("outcome=refused what=definition problems={}",
					problems.stream()
						.map((problem) -> problem.field() + ":" + problem.problem().code())
						.collect(Collectors.joining(",")));
		}
		return reading;
	}

	/** What came of reading. */
	sealed interface Outcome {

	}

	/** It can be saved. */
	record Read(ClusterDefinition definition) implements Outcome {
	}

	/** These fields are wrong. */
	record Wrong(List<FieldProblem> problems) implements Outcome {
	}

	/** The zone could not be asked for. */
	record ZoneNotKnown(String sentence) implements Outcome {
	}

}
