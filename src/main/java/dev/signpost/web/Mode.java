package dev.signpost.web;

/**
 * Whether changes reach AWS; fixed at start and written into the database.
 */
public enum Mode {

	/** Everything stays on this machine. */
	SANDBOX,

	/** Changes reach Route 53. */
	LIVE;

	/**
	 * The word that settings, history entries and the API use.
	 */
	public String word() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

}
