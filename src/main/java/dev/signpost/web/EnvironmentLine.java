package dev.signpost.web;

import java.util.Optional;

/**
 * What the line under the header says of the outside: filled by the module that knows the
 * AWS account.
 */
public interface EnvironmentLine {

	/**
	 * The account and role in use, as last seen, or nothing while they are not known.
	 */
	Optional<Identity> identity();

	/**
	 * An AWS identity in short.
	 *
	 * @param account twelve digits
	 * @param role the role's or user's name
	 */
	record Identity(String account, String role) {
	}

}
