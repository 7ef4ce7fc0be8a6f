package dev.signpost.history;

/**
 * The record of what was done; append only, and only inside the caller's transaction.
 */
public interface HistoryLog {

	/**
	 * Records a deed of the current actor. Call it last in the transaction: it locks the
	 * head of the chain until the commit.
	 */
	HistoryEntry append(Deed deed);

	/**
	 * Records a deed of the given actor, for work that goes on after their request.
	 */
	HistoryEntry append(Actor actor, Deed deed);

}
