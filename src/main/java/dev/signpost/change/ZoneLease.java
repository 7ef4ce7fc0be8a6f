package dev.signpost.change;

import java.util.Optional;
import java.util.UUID;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may write to a zone, or follow a change, among all processes on this database; the
 * time is the database's own.
 *
 * <p>
 * A lease makes collisions rare. What makes them harmless is that Route 53 refuses a
 * batch whose deletions do not fit.
 */
@Component
class ZoneLease {

	private static final String UNTIL = "current_timestamp + cast(:millis as integer) * interval '0.001' second";

	private final JdbcClient database;

	private final ChangeProperties properties;

	private final String holder = UUID.randomUUID().toString();

	ZoneLease(JdbcClient database, ChangeProperties properties) {
		this.database = database;
		this.properties = properties;
	}

	/**
	 * A lease on a zone or a change; its epoch rises each time that it changes hands.
	 */
	record Lease(String name, long epoch) {
	}

	static String ofZone(String zoneId) {
		return "zone/" + zoneId;
	}

	static String ofChange(long number) {
		return "change/" + number;
	}

	/**
	 * Takes the lease if nobody holds it, this process included.
	 */
	Optional<Lease> take(String name) {
		int taken = this.database
			.sql("update change_lease set holder = :holder, epoch = epoch + 1, held_until = " + UNTIL
					+ " where name = :name and held_until < current_timestamp")
			.param("holder", this.holder)
			.param("millis", millis())
			.param("name", name)
			.update();
		return (taken == 1) ? Optional.of(new Lease(name, epoch(name))) : insert(name);
	}

	private Optional<Lease> insert(String name) {
		try {
			int inserted = this.database
				.sql("insert into change_lease (name, holder, epoch, held_until) select :name, :holder, 1, " + UNTIL
						+ " where not exists (select 1 from change_lease where name = :name)")
				.param("holder", this.holder)
				.param("millis", millis())
				.param("name", name)
				.update();
			return (inserted == 1) ? Optional.of(new Lease(name, 1)) : Optional.empty();
		}
		catch (DuplicateKeyException ex) {
			return Optional.empty();
		}
	}

	private long epoch(String name) {
		return this.database.sql("select epoch from change_lease where name = :name")
			.param("name", name)
			.query(Long.class)
			.single();
	}

	/**
	 * Holds on for another while; false when the lease was lost.
	 */
	boolean renew(Lease lease) {
		return this.database
			.sql("update change_lease set held_until = " + UNTIL
					+ " where name = :name and holder = :holder and epoch = :epoch and held_until >= current_timestamp")
			.param("millis", millis())
			.param("name", lease.name())
			.param("holder", this.holder)
			.param("epoch", lease.epoch())
			.update() == 1;
	}

	void release(Lease lease) {
		this.database
			.sql("update change_lease set held_until = current_timestamp - interval '1' second"
					+ " where name = :name and holder = :holder and epoch = :epoch")
			.param("name", lease.name())
			.param("holder", this.holder)
			.param("epoch", lease.epoch())
			.update();
	}

	private long millis() {
		return this.properties.lease().toMillis();
	}

}
