package dev.signpost.plan;

/**
 * What a plan is for.
 */
public enum Intent {

	/** Make the zone say what the definition says. */
	DELEGATE,

	/** Take out everything that Signpost set for the cluster. */
	REMOVE

}
