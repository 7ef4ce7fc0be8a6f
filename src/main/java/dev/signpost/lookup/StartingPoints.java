package dev.signpost.lookup;

import java.util.List;

/**
 * Where the world of names begins for this instance.
 */
public interface StartingPoints {

	/**
	 * The root's servers.
	 */
	List<Nameserver> roots();

	/**
	 * The resolvers that clients use: the setting's, else the machine's; the first is the
	 * one that clients ask first.
	 */
	List<Nameserver> resolvers();

}
