package dev.signpost.cluster;

/**
 * What became of the plans of drafts; filled by a module that knows plans.
 */
public interface DraftPlans {

	/**
	 * Whether the plan was applied, so that its draft has nothing more to do.
	 * @param planId as the draft keeps it
	 */
	boolean used(String planId);

}
