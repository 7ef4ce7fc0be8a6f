package dev.signpost.database;

/**
 * The two databases that every migration and every query is tested on.
 */
public enum Database {

	/** In memory, with the flags of the application's own URL. */
	H2,

	/** The real server, unpacked from its binaries and started once for all tests. */
	POSTGRESQL

}
