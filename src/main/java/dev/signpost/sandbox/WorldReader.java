package dev.signpost.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.signpost.sandbox.route53.world.Change;
import dev.signpost.sandbox.route53.world.DomainName;
import dev.signpost.sandbox.route53.world.HostedZone;
import dev.signpost.sandbox.route53.world.RecordSet;
import dev.signpost.sandbox.route53.world.World;
import dev.signpost.sandbox.route53.world.ZoneState;
import dev.signpost.sandbox.route53.xml.SetDraftXml;
import dev.signpost.sandbox.route53.xml.XmlIn;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the whole world from its tables. */
class WorldReader {

	private final JdbcClient jdbc;

	WorldReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	World read(long version) {
		Map<String, List<RecordSet>> sets = sets();
		Map<String, ZoneState> zones = new LinkedHashMap<>();
		for (HostedZone zone : this.jdbc.sql("select * from sandbox_zone order by position, id")
			.query((row, number) -> zone(row))
			.list()) {
			zones.put(zone.id(), ZoneState.of(zone, sets.getOrDefault(zone.id(), List.of())));
		}
		return new World(version, zones, changes());
	}

	private Map<String, List<RecordSet>> sets() {
		Map<String, List<RecordSet>> sets = new LinkedHashMap<>();
		this.jdbc.sql("select zone_id, content from sandbox_record_set").query((row) -> {
			sets.computeIfAbsent(row.getString("zone_id"), (id) -> new ArrayList<>())
				.add(SetDraftXml.readStored(XmlIn.readLine(row.getString("content")).need("ResourceRecordSet")));
		});
		return sets;
	}

	private Map<String, Change> changes() {
		Map<String, Change> changes = new LinkedHashMap<>();
		this.jdbc.sql("select * from sandbox_change order by submitted_at desc limit " + World.REMEMBERED_CHANGES)
			.query((row, number) -> change(row))
			.list()
			.reversed()
			.forEach((change) -> changes.put(change.id(), change));
		return changes;
	}

	private static HostedZone zone(ResultSet row) throws SQLException {
		String servers = row.getString("name_servers");
		String region = row.getString("vpc_region");
		return new HostedZone(row.getString("id"), DomainName.of(row.getString("name")),
				row.getString("caller_reference"), row.getString("comment"),
				servers.isEmpty() ? List.of() : List.of(servers.split(" ")),
				(region != null) ? new HostedZone.Vpc(region, row.getString("vpc_id")) : null);
	}

	private static Change change(ResultSet row) throws SQLException {
		Instant submitted = row.getObject("submitted_at", OffsetDateTime.class).toInstant();
		return new Change(row.getString("id"), row.getString("zone_id"), submitted, time(row, "in_sync_at"),
				row.getString("comment"));
	}

	private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
