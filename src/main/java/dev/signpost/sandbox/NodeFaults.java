package dev.signpost.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;

import dev.signpost.sandbox.node.Condition;
import dev.signpost.sandbox.node.NodeFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is wrong with which node, so that it survives a restart and two instances agree on
 * it.
 */
class NodeFaults {

	private static final Logger logger = LoggerFactory.getLogger(NodeFaults.class);

	/** How old what is known of other instances may be. */
	private static final long REFRESH_NANOS = 50_000_000;

	private final JdbcClient jdbc;

	private final Clock clock;

	private volatile Map<String, Condition> known = Map.of();

	private volatile long readAt = System.nanoTime() - REFRESH_NANOS;

	NodeFaults(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** How the node of that full name is. */
	Condition of(String name) {
		if (System.nanoTime() - this.readAt >= REFRESH_NANOS) {
			this.readAt = System.nanoTime();
			refresh();
		}
		return this.known.getOrDefault(name, Condition.WELL);
	}

	/** Breaks or mends the node of that full name, from now on. */
	void set(String name, NodeFault fault) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		this.jdbc.sql("delete from sandbox_node where name = ?").param(name).update();
		if (fault != NodeFault.NONE) {
			this.jdbc.sql("insert into sandbox_node (name, fault, since) values (?, ?, ?)")
				.param(name)
				.param(fault.name())
				.param(now.atOffset(ZoneOffset.UTC))
				.update();
		}
		this.known = read();
	}

	/** A database that is away changes nothing. */
	private void refresh() {
		try {
			this.known = read();
		}
		catch (DataAccessException ex) {
			logger.debug("The sandbox's nodes stay as they are", ex);
		}
	}

	private Map<String, Condition> read() {
		return this.jdbc.sql("select name, fault, since from sandbox_node")
			.query((row, number) -> Map.entry(row.getString("name"),
					new Condition(NodeFault.of(row.getString("fault")).orElse(NodeFault.NONE),
							row.getObject("since", OffsetDateTime.class).toInstant())))
			.list()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
