package dev.signpost.sandbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

import dev.signpost.sandbox.route53.world.Change;
import dev.signpost.sandbox.route53.world.Commit;
import dev.signpost.sandbox.route53.world.HostedZone;
import dev.signpost.sandbox.route53.world.HostedZone.Vpc;
import dev.signpost.sandbox.route53.world.RecordSet;
import dev.signpost.sandbox.route53.world.SetKey;
import dev.signpost.sandbox.route53.xml.RecordSetXml;
import dev.signpost.sandbox.route53.xml.XmlOut;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes one step of the world into its tables.
 */
class WorldWriter {

	private final JdbcClient jdbc;

	WorldWriter(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void write(Commit commit) {
		HostedZone created = commit.created();
		if (created != null) {
			insertZone(created);
		}
		commit.removed().forEach((key) -> delete(commit.zoneId(), key));
		commit.stored().forEach((set) -> insert(commit.zoneId(), set));
		insertChange(commit.change());
	}

	private void insertZone(HostedZone zone) {
		Vpc vpc = zone.vpc();
		this.jdbc.sql("""
				insert into sandbox_zone
				(id, position, name, caller_reference, comment, name_servers, vpc_region, vpc_id)
				values (?, (select count(*) from sandbox_zone), ?, ?, ?, ?, ?, ?)""")
			.params(nullable(zone.id(), zone.name().text(), zone.callerReference(), zone.comment(),
					String.join(" ", zone.nameServers()), (vpc != null) ? vpc.region() : null,
					(vpc != null) ? vpc.id() : null))
			.update();
	}

	private void delete(String zoneId, SetKey key) {
		this.jdbc
			.sql("delete from sandbox_record_set where zone_id = ? and name = ? and type = ? and set_identifier = ?")
			.params(List.of(zoneId, key.name().text(), key.type(), key.identifier()))
			.update();
	}

	private void insert(String zoneId, RecordSet set) {
		SetKey key = set.key();
		String content = XmlOut.line("Set", (out) -> RecordSetXml.write(out, set));
		this.jdbc.sql("""
				insert into sandbox_record_set (zone_id, name, type, set_identifier, content)
				values (?, ?, ?, ?, ?)""")
			.params(List.of(zoneId, key.name().text(), key.type(), key.identifier(), content))
			.update();
	}

	private void insertChange(Change change) {
		this.jdbc.sql("""
				insert into sandbox_change (id, zone_id, submitted_at, in_sync_at, comment)
				values (?, ?, ?, ?, ?)""")
			.params(nullable(change.id(), change.zoneId(), time(change.submittedAt()), time(change.inSyncAt()),
					change.comment()))
			.update();
	}

	private static List<@Nullable Object> nullable(@Nullable Object... values) {
		return Arrays.asList(values);
	}

	private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

}
