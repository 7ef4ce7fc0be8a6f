package dev.signpost.zone;

/**
 * Where the keys came from that sign calls to AWS.
 */
public enum CredentialSource {

	/** The stand-in on this machine. */
	SANDBOX,

	/** Variables of the process. */
	ENVIRONMENT,

	/** System properties of the JVM. */
	PROPERTY,

	/** A profile with keys of its own. */
	PROFILE,

	/** Single sign-on. */
	SSO,

	/** A program that a profile names. */
	PROCESS,

	/** A token file and a role. */
	WEB_IDENTITY,

	/** A role that other keys assumed. */
	ROLE,

	/** The service that containers ask. */
	CONTAINER,

	/** The service that virtual machines ask. */
	INSTANCE,

	/** Something that the SDK does not name. */
	OTHER

}
