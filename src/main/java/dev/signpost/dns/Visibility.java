package dev.signpost.dns;

/**
 * Who can ask a hosted zone: the internet, or the networks that it is attached to.
 */
public enum Visibility {

	/** Answers everybody. */
	PUBLIC,

	/** Answers only inside the VPCs it is associated with. */
	PRIVATE

}
