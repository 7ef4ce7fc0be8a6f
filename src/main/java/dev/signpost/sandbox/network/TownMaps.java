package dev.signpost.sandbox.network;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.sandbox.route53.world.Ledger;
import dev.signpost.sandbox.route53.world.World;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The newest plan of the town, drawn again when records or clusters changed. What this
 * process changes in Route 53 is seen at once, everything else a moment later.
 */
final class TownMaps implements Supplier<Town> {

	private static final Logger logger = LoggerFactory.getLogger(TownMaps.class);

	private final Ledger ledger;

	private final Supplier<List<ClusterDefinition>> definitions;

	private final long refreshNanos;

	private volatile Drawn drawn = new Drawn(TownPlan.draw(World.empty(), List.of()), List.of());

	private volatile long readAt;

	/**
	 * Maps of a world.
	 * @param definitions the saved clusters, the same list for as long as nothing changed
	 * @param refresh how old what was read may be
	 */
	TownMaps(Ledger ledger, Supplier<List<ClusterDefinition>> definitions, Duration refresh) {
		this.ledger = ledger;
		this.definitions = definitions;
		this.refreshNanos = refresh.toNanos();
		this.readAt = System.nanoTime() - this.refreshNanos;
	}

	@Override
	public Town get() {
		List<ClusterDefinition> saved = this.drawn.saved();
		if (System.nanoTime() - this.readAt >= this.refreshNanos) {
			this.readAt = System.nanoTime();
			saved = read(saved);
		}
		World world = this.ledger.latest();
		Drawn known = this.drawn;
		if (known.town().world() != world || known.saved() != saved) {
			known = new Drawn(TownPlan.draw(world, saved), saved);
			this.drawn = known;
		}
		return known.town();
	}

	/** A database that is away changes nothing. */
	private List<ClusterDefinition> read(List<ClusterDefinition> known) {
		try {
			this.ledger.world();
			return this.definitions.get();
		}
		catch (DataAccessException | TransactionException ex) {
			logger.debug("The sandbox's name servers go on with what they know", ex);
			return known;
		}
	}

	private record Drawn(Town town, List<ClusterDefinition> saved) {
	}

}
