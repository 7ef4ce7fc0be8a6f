package dev.signpost.diagnosis;

/** Why a run was started. */
enum RunOrigin {

	/** Somebody asked. */
	PERSON,

	/** The schedule. */
	SCHEDULE,

	/** A change went live. */
	CHANGE

}
