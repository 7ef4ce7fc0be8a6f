package dev.signpost.sandbox;

import java.util.Optional;

import dev.signpost.sandbox.route53.world.Commit;
import dev.signpost.sandbox.route53.world.World;
import dev.signpost.sandbox.route53.world.WorldStore;

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
				new WorldWriter(this.jdbc).write(commit);
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

}
