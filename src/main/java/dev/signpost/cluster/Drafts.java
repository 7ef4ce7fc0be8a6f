package dev.signpost.cluster;

import java.util.List;

/**
 * The drafts of the current person; nobody sees another's. They are kept for 30 days
 * after their last change.
 */
public interface Drafts {

	/**
	 * An empty draft.
	 */
	Draft create();

	/**
	 * A draft that changes a saved definition.
	 */
	Draft change(Cluster cluster);

	/**
	 * One of the current person's drafts.
	 * @throws dev.signpost.web.NotFound if they have none with this id
	 */
	Draft get(DraftId id);

	/**
	 * The drafts that still wait for something, newest first.
	 */
	List<Draft> list(int most);

	/**
	 * Keeps the draft as it is now.
	 * @return false if it is too large to be kept
	 */
	boolean save(Draft draft);

	/**
	 * Throws a draft away, if it is there.
	 */
	void discard(DraftId id);

}
