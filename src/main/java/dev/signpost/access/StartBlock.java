package dev.signpost.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.web.SignpostProperties;
import dev.signpost.web.StartLine;
import dev.signpost.web.StartLine.Line;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Prints, last of all, the few lines that somebody needs who has just started Signpost.
 */
@Component
class StartBlock {

	private static final Logger LOG = LoggerFactory.getLogger(StartBlock.class);

	private final SignpostProperties signpost;

	private final List<StartLine> lines;

	StartBlock(SignpostProperties signpost, List<StartLine> lines) {
		this.signpost = signpost;
		this.lines = List.copyOf(lines);
	}

	@EventListener(ApplicationReadyEvent.class)
	@Order(Ordered.LOWEST_PRECEDENCE)
	void print() {
		LOG.info("Signpost is ready.\n\n{}\n", text());
	}

	String text() {
		Stream<Line> first = Stream.of(new Line("Address", this.signpost.publicUrl().toString()),
				new Line("Mode", this.signpost.mode().word()),
				new Line("Data", this.signpost.modeDir().toAbsolutePath().normalize().toString()));
		return Stream.concat(first, this.lines.stream().map(StartLine::line).flatMap(Optional::stream))
			.map(StartBlock::print)
			.collect(Collectors.joining("\n"));
	}

	private static String print(Line line) {
		return "  %-10s%s".formatted(line.label(), line.text().replace("\n", "\n" + " ".repeat(12)));
	}

}
