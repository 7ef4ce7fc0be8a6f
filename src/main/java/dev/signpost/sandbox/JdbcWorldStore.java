package dev.signpost.sandbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.signpost.sandbox.route53.world.Change;
import dev.signpost.sandbox.route53.world.Commit;
import dev.signpost.sandbox.route53.world.HostedZone;
import dev.signpost.sandbox.route53.world.HostedZone.Vpc;
import dev.signpost.sandbox.route53.world.RecordSet;
import dev.signpost.sandbox.route53.world.SetKey;
import dev.signpost.sandbox.route53.world.World;
import dev.signpost.sandbox.route53.world.WorldStore;
import dev.signpost.sandbox.route53.xml.RecordSetXml;
import dev.signpost.sandbox.route53.xml.XmlOut;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the sandbox's world in tables, each step in one transaction; whoever is second
 * finds a newer version.
 */
class JdbcWorldStore implements WorldStore {

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	JdbcWorldStore(JdbcClient jdbc, TransactionTemplate transactions) {
		this.jdbc = jdbc;
		this.transactions = transactions;
	}

	@Override
	public Optional<World> otherThan(long version) {
		long stored = storedVersion();
		return (stored == version) ? Optional.empty() : Optional.of(load(stored));
	}

	@Override
	public boolean append(Commit commit, long version) {
		return Boolean.TRUE.equals(this.transactions.execute((status) -> {
			int moved = this.jdbc.sql("update sandbox_world set version = version + 1 where id = 1 and version = ?")
				.param(version)
				.update();
			if (moved == 1) {
				write(commit);
			}
			return moved == 1;
		}));
	}

	/** Read again when another process moved the world meanwhile. */
	private World load(long version) {
		World world = new WorldReader(this.jdbc).read(version);
		long after = storedVersion();
		return (after == version) ? world : load(after);
	}

	private long storedVersion() {
		return this.jdbc.sql("select version from sandbox_world where id = 1").query(Long.class).single();
	}

	private void write(Commit commit) {
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
