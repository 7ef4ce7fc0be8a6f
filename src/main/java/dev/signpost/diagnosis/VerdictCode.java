package dev.signpost.diagnosis;

/**
 * What a diagnosis comes to; codes never change their meaning.
 */
public enum VerdictCode {

	/** Everything that was asked is as it should be. */
	WORKING,

	/** The delegation stands and the cluster does not exist yet. */
	WAITING_FOR_CLUSTER,

	/** A node is dead and the cluster moved its names, as it should. */
	FAILED_OVER,

	/** One node does not answer. */
	WORKING_ONE_NODE_DOWN,

	/** Some nodes do not answer. */
	WORKING_SOME_NODES_DOWN,

	/** It works, slowly. */
	WORKING_SLOW,

	/** It works, with less safety than it should. */
	NEEDS_ATTENTION,

	/** DNS is not what Signpost set. */
	DRIFT,

	/** A resolver still gives old answers. */
	STALE_CACHE,

	/** A resolver fails while the nodes answer. */
	RESOLVER_TROUBLE,

	/** Some clients fail. */
	SOME_CLIENTS_FAIL,

	/** A node gives wrong answers. */
	NODE_ANSWERS_WRONGLY,

	/** Nodes contradict each other. */
	NODES_DISAGREE,

	/** DNS is fine and the database cannot be reached. */
	DATABASE_NOT_REACHABLE,

	/** The parent zone does not send anybody to the nodes. */
	NO_DELEGATION,

	/** The NS record's names have no address. */
	NO_ADDRESSES,

	/** The nodes serve another name. */
	WRONG_CLUSTER,

	/** No node answers. */
	NO_NODE_ANSWERS,

	/** A DS record cuts off everybody who validates. */
	DS_LEFT_OVER,

	/** The parent zone's signatures do not hold. */
	SIGNATURES_BROKEN,

	/** The world asks other servers than the hosted zone's. */
	PARENT_ELSEWHERE,

	/** The domain itself is not found. */
	PARENT_NOT_FOUND,

	/** Too little could be asked to say anything. */
	NOT_KNOWN

}
